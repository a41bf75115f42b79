package org.stammkunde.segments.kinds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The thresholds between scores: one row, or none while nobody has worked them out.
final class Thresholds {

    static final Fact<Limits> THRESHOLDS =
            new Fact<>(
                    "thresholds",
                    Limits.class,
                    List.of(
                            "threshold_id bigint",
                            "activity_days integer",
                            "rfm_days integer",
                            "recency_2 date",
                            "recency_3 date",
                            "recency_4 date",
                            "recency_5 date",
                            "frequency_2 bigint",
                            "frequency_3 bigint",
                            "frequency_4 bigint",
                            "frequency_5 bigint",
                            "monetary_2 bigint",
                            "monetary_3 bigint",
                            "monetary_4 bigint",
                            "monetary_5 bigint"),
                    Thresholds::byChance,
                    (_, _, _) -> List.of());

    private static final List<Integer> DAYS = List.of(1, 2, 5, 30, 90, 365);

    private Thresholds() {}

    /// From which value on a score is at least 2, 3, 4 and 5.
    ///
    /// @param recency days, none without buyers
    /// @param frequency numbers of orders, none without buyers
    /// @param monetary in minor units, none without buyers
    record Limits(
            int activityDays,
            int rfmDays,
            List<LocalDate> recency,
            List<Long> frequency,
            List<Long> monetary)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(
                    1L,
                    activityDays,
                    rfmDays,
                    limit(recency, 2),
                    limit(recency, 3),
                    limit(recency, 4),
                    limit(recency, 5),
                    limit(frequency, 2),
                    limit(frequency, 3),
                    limit(frequency, 4),
                    limit(frequency, 5),
                    limit(monetary, 2),
                    limit(monetary, 3),
                    limit(monetary, 4),
                    limit(monetary, 5));
        }

        private static @Nullable String limit(List<?> limits, int score) {
            return limits.isEmpty() ? null : limits.get(score - 2).toString();
        }
    }

    private static List<Limits> byChance(Chance chance) {
        if (chance.oneIn(10)) {
            return List.of();
        }
        int activity = chance.one(DAYS);
        int rfm = chance.one(DAYS);
        if (chance.oneIn(10)) {
            return List.of(new Limits(activity, rfm, List.of(), List.of(), List.of()));
        }
        return List.of(
                new Limits(
                        activity,
                        rfm,
                        Stream.generate(() -> chance.day().minusDays(chance.one(DAYS) - 1L))
                                .limit(4)
                                .sorted()
                                .toList(),
                        sorted(LongStream.generate(() -> chance.between(1, 4))),
                        sorted(LongStream.generate(() -> chance.one(Chance.AMOUNTS)))));
    }

    private static List<Long> sorted(LongStream values) {
        return values.limit(4).sorted().boxed().toList();
    }
}
