package org.stammkunde.connectors.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The numbers of documents: as given, or, in files without, made from customer, day and the
/// how-manieth of the day. The latter is stable as long as the file is sorted by customer or by
/// day, as such files are.
final class Numbers {

    private static final int REMEMBERED = 100_000;
    private static final int LONGEST = 190;

    private final Plan plan;
    private final Buyers buyers;
    private final DateTimeFormatter day;
    private final Map<String, Integer> counts =
            new LinkedHashMap<>(1024, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Numbers(Plan plan, Buyers buyers, ZoneId zone) {
        this.plan = plan;
        this.buyers = buyers;
        this.day = DateTimeFormatter.BASIC_ISO_DATE.withZone(zone);
    }

    String of(Values values, @Nullable Instant at) {
        if (!values.has(Field.ORDER_NUMBER)) {
            return made(values, at);
        }
        var number = values.required(Field.ORDER_NUMBER);
        if (number.length() > LONGEST) {
            throw new Rejected(Field.ORDER_NUMBER.code(), number, Reason.TOO_LONG);
        }
        return number;
    }

    private String made(Values values, @Nullable Instant at) {
        if (at == null) {
            throw new Rejected(Field.ORDERED_AT.code(), null, Reason.MISSING);
        }
        var id = buyers.id(values);
        var customer = id == null ? buyers.email(values) : id;
        if (customer == null) {
            throw new Rejected(Field.CUSTOMER_ID.code(), null, Reason.MISSING);
        }
        var key = customer + "-" + day.format(at);
        var mended = plan.mended();
        return mended == null
                ? key + "-" + counts.merge(key, 1, Integer::sum)
                : key + "-r" + values.at(mended.row());
    }

    Optional<Batch.MendedRow> mendedRow(Values values, Plan.Mended places) {
        try {
            return Optional.of(
                    new Batch.MendedRow(
                            Long.parseLong(values.at(places.fromImport())),
                            Long.parseLong(values.at(places.row()))));
        } catch (NumberFormatException e) {
            throw new Rejected(Headers.REJECT_ROW, values.at(places.row()), Reason.NOT_A_NUMBER);
        }
    }
}
