package org.stammkunde.connectors.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.reading.Row;
import org.stammkunde.connectors.reading.RowReader;
import tools.jackson.databind.node.ObjectNode;

/// Turns rows into messages for the event log, batch by batch: each row for itself. A row that
/// cannot be used is rejected and the others go on.
public final class MessageReader {

    /// Bytes a message may have: a bit less than the log takes.
    private static final int LARGEST = 30_000;

    private final RowReader rows;
    private final Plan plan;
    private final long after;
    private final int batchRows;
    private final Cells cells;
    private final RowTarget target;
    private final MessageIds ids;
    private boolean begun;

    /// @param after the line up to which everything was handed on before
    public MessageReader(
            RowReader rows, Plan plan, MessageContext context, long after, int batchRows) {
        this.rows = rows;
        this.plan = plan;
        this.after = after;
        this.batchRows = batchRows;
        this.cells = new Cells(plan, context);
        this.target = RowTarget.of(plan.kind());
        this.ids = new MessageIds(plan);
    }

    /// The next batch, or null at the end.
    public @Nullable MessageBatch next() throws IOException {
        var messages = new ArrayList<ObjectNode>();
        var rejections = new ArrayList<Rejection>();
        int count = 0;
        long last = after;
        for (var row = nextRow(); row != null; row = count < batchRows ? nextRow() : null) {
            last = row.line();
            count++;
            try {
                messages.add(message(row));
            } catch (Rejected e) {
                rejections.add(
                        new Rejection(
                                row.line(),
                                e.field(),
                                e.value(),
                                e.reason(),
                                row.cells(),
                                rows.raw()));
            }
        }
        return count == 0 ? null : new MessageBatch(last, count, messages, rejections);
    }

    private @Nullable Row nextRow() throws IOException {
        if (!begun && plan.format().header()) {
            rows.next();
        }
        begun = true;
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.line() > after) {
                return row;
            }
        }
        return null;
    }

    private ObjectNode message(Row row) {
        RowCheck.requireReadable(row, plan.format().columns());
        cells.of(row.cells());
        var message = target.message(cells);
        message.put("messageId", ids.of(message, cells.text(Field.MESSAGE_ID)));
        if (message.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Rejected(null, null, Reason.TOO_LONG);
        }
        return message;
    }
}
