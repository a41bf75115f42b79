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
            "from marts.purchase where scope in (0, :scope) and customer_id is not null and ";

    private static final String AT_START =
            "select customer_id "
                    + ROWS
                    + "day >= :start - :window and day < :start"
                    + " and (next_day is null or next_day >= :start)";

    private static final String AT_END =
            "select customer_id "
                    + ROWS
                    + "day >= :stop - :window and day < :stop"
                    + " and (next_day is null or next_day >= :stop)";

    private static final String NEW =
            "select customer_id " + ROWS + "place = 1 and day >= :start and day < :stop";

    private static final String INSIDE = ROWS + "day >= :start and day < :stop";

    static Membership of(CustomerGroup group, Period period, int window) {
        return new Membership(
                query(group),
                Map.of("start", period.from(), "stop", period.to(), "window", window),
                period.from(),
                period.to());
    }

    /// The customers whose first order lies in one period and who ordered in another.
    static Membership ofCell(Period cohort, Period period) {
        return new Membership(
                "select distinct customer_id "
                        + INSIDE
                        + " and first_day >= :cohort_start and first_day < :cohort_stop",
                Map.of(
                        "start", period.from(),
                        "stop", period.to(),
                        "cohort_start", cohort.from(),
                        "cohort_stop", cohort.to()),
                period.from(),
                period.to());
    }

    private static String query(CustomerGroup group) {
        return switch (group) {
            case AT_START -> AT_START;
            case AT_END -> AT_END;
            case NEW -> NEW;
            case RETAINED -> AT_START + " intersect " + AT_END;
            case LOST -> AT_START + " except " + AT_END;
            case REACTIVATED -> AT_END + " except (" + AT_START + " union all " + NEW + ")";
            case BUYERS -> "select distinct customer_id " + INSIDE;
            case REPEAT_CUSTOMERS ->
                    "select distinct customer_id "
                            + INSIDE
                            + " and (place > 1 or next_day < :stop)";
            case REPEAT_BUYERS ->
                    "select distinct customer_id " + INSIDE + " and prev_day >= :start";
            case INACTIVE_AT_START ->
                    "select customer_id "
                            + ROWS
                            + "day < :start - :window"
                            + " and (next_day is null or next_day >= :start)";
        };
    }
}
