package org.stammkunde.connectors;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.Batch;
import org.stammkunde.connectors.mapping.MessageBatch;
import org.stammkunde.connectors.mapping.MessageContext;
import org.stammkunde.connectors.mapping.MessageReader;
import org.stammkunde.connectors.mapping.OrderReader;
import org.stammkunde.connectors.mapping.Plan;
import org.stammkunde.connectors.mapping.Selection;
import org.stammkunde.connectors.reading.RowReader;
import org.stammkunde.connectors.reading.TextEncoding;
import org.stammkunde.connectors.reading.UnpackedText;
import org.stammkunde.connectors.reading.Unpacker;
import org.stammkunde.connectors.reading.Upload;

/// A file an import reads. Most imports read one; mended rows are read together with what was
/// good before, so that orders stay whole.
///
/// @param own whether it is the import's own file, whose rows are counted
/// @param selection which of its rows are wanted
/// @param zone of dates without an offset: the company's when the file's import began
record ImportSource(
        Upload upload,
        Plan plan,
        boolean own,
        Selection selection,
        ZoneId zone,
        Currency currency) {

    /// Rows of a batch of messages: about what the event log stores in one go.
    static final int MESSAGES = 2_000;

    /// @param batchRows after how many a batch ends with the document
    Reading open(long after, long largest, IntSupplier batchRows) throws IOException {
        var text = Unpacker.open(upload, largest);
        var characters = TextEncoding.reader(text.bytes(), plan.format().charset());
        var rows = new RowReader(characters, plan.format().layout());
        return new Reading(
                text, new OrderReader(rows, plan, zone, currency, after, batchRows, selection));
    }

    /// Reads rows as messages instead of as documents.
    Messages messages(long after, long largest, MessageContext context) throws IOException {
        var text = Unpacker.open(upload, largest);
        var characters = TextEncoding.reader(text.bytes(), plan.format().charset());
        var rows = new RowReader(characters, plan.format().layout());
        return new Messages(text, new MessageReader(rows, plan, context, after, MESSAGES));
    }

    /// The file being read row by row.
    record Messages(UnpackedText text, MessageReader rows) implements Closeable {

        @Nullable MessageBatch next() throws IOException {
            return rows.next();
        }

        long consumed() {
            return text.consumed().getAsLong();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /// The file being read.
    record Reading(UnpackedText text, OrderReader orders) implements Closeable {

        @Nullable Batch next() throws IOException {
            return orders.next();
        }

        long consumed() {
            return text.consumed().getAsLong();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
