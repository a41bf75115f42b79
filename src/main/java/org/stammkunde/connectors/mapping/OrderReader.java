package org.stammkunde.connectors.mapping;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.Spread;
import org.stammkunde.connectors.reading.Dates;
import org.stammkunde.connectors.reading.Row;
import org.stammkunde.connectors.reading.RowReader;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.ProblemException;

/// Turns rows into orders and refunds, batch by batch. Rows that stand together under one number
/// are one document; a row that cannot be used is rejected and the others go on.
public final class OrderReader {

    /// Rows after which a document is handed on in pieces.
    private static final int LARGEST_DOCUMENT = 10_000;

    /// Rows of the first batch: until it is read, the database has nothing to do.
    private static final int FIRST_BATCH = 4_000;

    private final RowReader rows;
    private final Plan plan;
    private final Currency currency;
    private final long after;
    private final IntSupplier batchRows;
    private final Values values;
    private final Buyers buyers;
    private final Lines lines;
    private final Numbers numbers;
    private final Drafts drafts;
    private final Selection selection;

    private GrowingBatch batch;
    private long last;
    private @Nullable OpenDocument open;
    private @Nullable Row held;

    /// @param after the line up to which everything was handed on before
    /// @param batchRows rows from which on a batch ends at the next document, asked as it begins
    public OrderReader(
            RowReader rows,
            Plan plan,
            ZoneId zone,
            Currency currency,
            long after,
            IntSupplier batchRows,
            Selection selection) {
        this.rows = rows;
        this.plan = plan;
        this.currency = currency;
        this.after = after;
        this.batchRows = batchRows;
        this.batch = new GrowingBatch(Math.min(batchRows.getAsInt(), FIRST_BATCH));
        this.values = new Values(plan, new Dates(plan.format().date(), zone));
        this.buyers = new Buyers(plan);
        this.lines = new Lines(plan.rules());
        this.numbers = new Numbers(plan, buyers, zone);
        this.drafts = new Drafts(plan.source(), new Spread(Money.digits(currency)));
        this.selection = selection;
    }

    /// The next batch, or null at the end.
    public @Nullable Batch next() throws IOException {
        for (var batch = read(); batch != null; batch = read()) {
            if (batch.upTo() > after) {
                return batch;
            }
        }
        return null;
    }

    private @Nullable Batch read() throws IOException {
        for (var row = nextRow(); row != null; row = nextRow()) {
            if (endsBatch(row)) {
                held = row;
                return batch();
            }
            take(row);
        }
        return batch.isEmpty() ? null : batch();
    }

    private @Nullable Row nextRow() throws IOException {
        if (held != null) {
            var row = held;
            held = null;
            return row;
        }
        if (last == 0 && plan.format().header()) {
            skipHeader();
        }
        return rows.next();
    }

    private void skipHeader() throws IOException {
        var header = rows.next();
        last = header == null ? 0 : header.line();
    }

    private boolean endsBatch(Row row) {
        if (batch.isEmpty() || (!batch.isFull() && last != after)) {
            return false;
        }
        return open == null || batch.isOverfull() || last == after || closes(open, row);
    }

    /// Whether the document would end here anyway: where it is cut must not depend on how large
    /// batches are. Rows that are refused before their number is known stand in no document.
    private boolean closes(OpenDocument document, Row row) {
        try {
            RowCheck.requireReadable(row, plan.format().columns());
            values.of(row.cells());
            if (isSuperseded()) {
                return false;
            }
            requireCurrency();
            var at = values.optionalDate(Field.ORDERED_AT, Field.ORDERED_TIME);
            return !values.has(Field.ORDER_NUMBER)
                    || !document.number.equals(numbers.of(values, at))
                    || document.accepted >= LARGEST_DOCUMENT;
        } catch (Rejected | ProblemException e) {
            return false;
        }
    }

    private void take(Row row) {
        last = row.line();
        batch.count(rows.length());
        try {
            read(row);
        } catch (Rejected e) {
            reject(row, e.field(), e.value(), e.reason());
        } catch (ProblemException e) {
            reject(row, fieldOf(e), e.code(), Reason.REFUSED);
        }
    }

    /// The field from which the part of a draft was read that was refused.
    private static @Nullable String fieldOf(ProblemException refused) {
        var field =
                switch (Objects.requireNonNullElse(refused.field(), "")) {
                    case "number" -> Field.ORDER_NUMBER;
                    case "orderedAt", "bookedAt" -> Field.ORDERED_AT;
                    case "quantity" -> Field.QUANTITY;
                    case "unitPrice", "amount" -> Field.UNIT_PRICE;
                    case "discount" -> Field.LINE_DISCOUNT;
                    default -> null;
                };
        return field == null ? null : field.code();
    }

    private void read(Row row) {
        RowCheck.requireReadable(row, plan.format().columns());
        values.of(row.cells());
        if (isSuperseded()) {
            return;
        }
        requireCurrency();
        var at = values.optionalDate(Field.ORDERED_AT, Field.ORDERED_TIME);
        var document = documentOf(at);
        addTo(document);
        document.accepted++;
        if (document.discount != null && document.discount.signum() != 0) {
            document.rows.add(
                    rejection(row, Field.ORDER_DISCOUNT.code(), null, Reason.DISCOUNT_TOO_LARGE));
        }
        noteMended();
    }

    private void requireCurrency() {
        var given = values.text(Field.CURRENCY);
        if (!given.isEmpty()
                && !given.equalsIgnoreCase(currency.getCurrencyCode())
                && !given.equals(currency.getSymbol(Locale.US))) {
            throw new Rejected(Field.CURRENCY.code(), given, Reason.OTHER_CURRENCY);
        }
    }

    private OpenDocument documentOf(@Nullable Instant at) {
        var number = numbers.of(values, at);
        if (open != null && open.number.equals(number) && open.accepted < LARGEST_DOCUMENT) {
            return open;
        }
        close();
        if (at == null) {
            throw new Rejected(Field.ORDERED_AT.code(), null, Reason.MISSING);
        }
        boolean refund = isRefund(number);
        var status = refund ? OrderStatus.PLACED : Vocabulary.status(values);
        var document = new OpenDocument(number, refund, at, status, values);
        document.customer = buyers.of(values);
        open = document;
        return document;
    }

    private boolean isRefund(String number) {
        var prefix = plan.rules().refundPrefix();
        return (prefix != null && number.startsWith(prefix))
                || values.optional(Field.REFUND_OF) != null
                || Vocabulary.isRefund(values);
    }

    private void addTo(OpenDocument document) {
        if (document.customer == null) {
            document.customer = buyers.of(values);
        }
        if (document.refund) {
            document.amount = document.amount.add(lines.refund(values));
        } else {
            document.lines.add(lines.of(values));
        }
    }

    private boolean isSuperseded() {
        return plan.mended() != null
                && numbers.mendedRow(values, plan.mended())
                        .filter(mended -> selection.superseded().contains(mended.row()))
                        .isPresent();
    }

    private void noteMended() {
        if (plan.mended() != null) {
            numbers.mendedRow(values, plan.mended()).ifPresent(batch.mended::add);
        }
    }

    private void reject(Row row, @Nullable String field, @Nullable String value, Reason reason) {
        batch.rejections.add(rejection(row, field, value, reason));
    }

    private Rejection rejection(
            Row row, @Nullable String field, @Nullable String value, Reason reason) {
        return new Rejection(row.line(), field, value, reason, row.cells(), rows.raw());
    }

    private Batch batch() {
        close();
        var full = batch.upTo(last);
        batch = new GrowingBatch(batchRows.getAsInt());
        return full;
    }

    private void close() {
        var document = open;
        open = null;
        if (document != null && document.accepted > 0 && selection.wants(document.number)) {
            drafts.add(document, batch);
        }
    }
}
