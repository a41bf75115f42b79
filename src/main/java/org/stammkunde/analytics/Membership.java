package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.Map;

/// Which customers are meant, as a query over the marts, and the span of days whose orders are
/// shown beside them.
///
/// @param query selects `customer_id`, each once
/// @param params of the query, beside `scope`
/// @param from first day of the span
/// @param to day after its last; later orders are not shown at all
record Membership(String query, Map<String, Object> params, LocalDate from, LocalDate to) {

    private static final String ROWS =
            """
            select customer_id from marts.purchase
            where scope in (0, :scope) and customer_id is not null and \
            """;

    /// Every set is the set of one order of each of its customers, so that it can be read in one
    /// pass: the last one before an edge, the first, or the second one of the period.
    private static final String LAST_BEFORE_START =
            ROWS + "day < :start and next_day >= :start and ";

    private static final String AT_START = LAST_BEFORE_START + "day >= :start - :window";

    private static final String AT_END =
            ROWS + "day >= :stop - :window and day < :stop" + " and next_day >= :stop";

    private static final String FIRST_INSIDE =
            ROWS + "day >= :start and day < :stop and (prev_day is null or prev_day < :start)";

    private static final String NEW = ROWS + "place = 1 and day >= :start and day < :stop";

    static Membership of(CustomerGroup group, Period period, int window) {
        return new Membership(
                period.days() <= window ? withinWindow(group) : query(group),
                Map.of("start", period.from(), "stop", period.to(), "window", window),
                period.from(),
                period.to());
    }

    /// The customers whose first order lies in one period and who ordered in another.
    static Membership ofCell(Period cohort, Period period) {
        return new Membership(
                FIRST_INSIDE + " and first_day >= :cohort_start and first_day < :cohort_stop",
                Map.of(
                        "start", period.from(),
                        "stop", period.to(),
                        "cohort_start", cohort.from(),
                        "cohort_stop", cohort.to()),
                period.from(),
                period.to());
    }

    /// Those of them who belong to the population.
    Membership among(Population whose) {
        return whose.isEverybody()
                ? this
                : new Membership(
                        "select customer_id from (%s) where %s".formatted(query, whose.holds()),
                        params,
                        from,
                        to);
    }

    /// In a period no longer than the window, whoever orders in it is active at its end. Then
    /// one order tells what otherwise takes both ends.
    private static String withinWindow(CustomerGroup group) {
        return switch (group) {
            case RETAINED -> AT_START + " and (next_day < :stop or day >= :stop - :window)";
            case LOST -> AT_START + " and next_day >= :stop" + " and day < :stop - :window";
            case REACTIVATED -> FIRST_INSIDE + " and prev_day < :start - :window";
            case AT_START,
                    AT_END,
                    NEW,
                    BUYERS,
                    REPEAT_CUSTOMERS,
                    REPEAT_BUYERS,
                    INACTIVE_AT_START ->
                    query(group);
        };
    }

    private static String query(CustomerGroup group) {
        return switch (group) {
            case AT_START -> AT_START;
            case AT_END -> AT_END;
            case NEW -> NEW;
            case RETAINED -> AT_START + " intersect " + AT_END;
            case LOST -> AT_START + " except " + AT_END;
            case REACTIVATED -> AT_END + " except (" + AT_START + " union all " + NEW + ")";
            case BUYERS -> FIRST_INSIDE;
            case REPEAT_CUSTOMERS -> FIRST_INSIDE + " and (place > 1 or next_day < :stop)";
            case REPEAT_BUYERS ->
                    ROWS
                            + "day < :stop and prev_day >= :start"
                            + " and (prev2_day is null or prev2_day < :start)";
            case INACTIVE_AT_START -> LAST_BEFORE_START + "day < :start - :window";
        };
    }
}
