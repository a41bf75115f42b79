package org.stammkunde.connectors.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.RowReader;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.connectors.reading.TextEncoding;
import org.stammkunde.connectors.reading.Unpacker;
import org.stammkunde.connectors.reading.Upload;

/// What comes out of a file, all of it in memory.
record Reading(
        int rows,
        List<OrderDraft> orders,
        List<RefundDraft> refunds,
        List<Rejection> rejections,
        List<Batch> batches) {

    private static final long LARGEST = 1L << 32;
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Reading preset(Preset preset, Upload upload, ZoneId zone, String currency) {
        try {
            var sample = Sample.of(upload, preset.format(), Headers::isUsual, LARGEST);
            var plan =
                    Plan.settle(preset.mapping(sample.header()), sample.format(), sample.header());
            return of(plan, upload, zone, currency, 0, 5000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan guessed(Upload upload) throws IOException {
        var sample = Sample.of(upload, FormatChoice.DETECT, Headers::isUsual, LARGEST);
        var mapping =
                new Mapping(
                        Mapping.CSV,
                        Mapping.columns(Headers.guess(ImportKind.ORDERS, sample.header())),
                        Mapping.attributes(
                                Headers.guessOthers(ImportKind.ORDERS, sample.header(), List.of())),
                        Rules.USUAL,
                        FormatChoice.DETECT);
        return Plan.settle(mapping, sample.format(), sample.header());
    }

    static Reading of(
            Plan plan, Upload upload, ZoneId zone, String currency, long after, int batchRows)
            throws IOException {
        var reading =
                new Reading(
                        0,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        int rows = 0;
        try (var text = Unpacker.open(upload, LARGEST)) {
            var reader =
                    new OrderReader(
                            new RowReader(
                                    TextEncoding.reader(text.bytes(), plan.format().charset()),
                                    plan.format().layout()),
                            plan,
                            zone,
                            Currency.getInstance(currency),
                            after,
                            () -> batchRows,
                            Selection.ALL);
            for (var batch = reader.next(); batch != null; batch = reader.next()) {
                rows += batch.rows();
                reading.orders.addAll(batch.orders());
                reading.refunds.addAll(batch.refunds());
                reading.rejections.addAll(batch.rejections());
                reading.batches.add(batch);
            }
        }
        return new Reading(
                rows, reading.orders, reading.refunds, reading.rejections, reading.batches);
    }
}
