package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stammkunde.analytics.Granularity;
import org.stammkunde.web.kit.Tab;

/// How the cohorts are to be shown; stands in the address.
///
/// @param percent shares, otherwise numbers of customers
/// @param all as many cohorts and periods as a page can show, otherwise the latest cohorts and
///     their first two years of months
/// @param filter whose cohorts they are
record CohortView(Granularity granularity, boolean percent, boolean all, SegmentFilter filter) {

    static final String PATH = "/analytics/cohorts";

    private static final int LATEST = 25;

    /// Two years of weeks; the file and the API hold every cohort.
    private static final int MOST = 104;

    /// Twenty years of months: cohorts of data that has a gap, or has ended, have long rows.
    private static final int MOST_PERIODS = 241;

    static CohortView of(Map<String, String> params, SegmentFilter filter) {
        return new CohortView(
                Granularity.parse(params.getOrDefault("granularity", "month")),
                !"customers".equals(params.get("unit")),
                params.containsKey("all"),
                filter);
    }

    int rows() {
        return all ? MOST : LATEST;
    }

    /// The period of the first order and those after it.
    int periods() {
        return all ? MOST_PERIODS : LATEST;
    }

    CohortView everything() {
        return new CohortView(granularity, percent, true, filter);
    }

    /// The same of everybody.
    CohortView ofEverybody() {
        return new CohortView(granularity, percent, all, filter.without());
    }

    List<Tab> granularities() {
        return Arrays.stream(Granularity.values())
                .map(
                        other ->
                                new Tab(
                                        t("analytics.cohorts.by." + other.parameter()),
                                        new CohortView(other, percent, false, filter).address(),
                                        other == granularity))
                .toList();
    }

    List<Tab> units() {
        return List.of(
                new Tab(
                        t("analytics.cohorts.unit.percent"),
                        new CohortView(granularity, true, all, filter).address(),
                        percent),
                new Tab(
                        t("analytics.cohorts.unit.customers"),
                        new CohortView(granularity, false, all, filter).address(),
                        !percent));
    }

    String address() {
        return parameters().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&", PATH + "?", ""))
                + filter.suffix();
    }

    /// All of it for a form, but the segment.
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("granularity", granularity.parameter());
        parameters.put("unit", percent ? "percent" : "customers");
        if (all) {
            parameters.put("all", "on");
        }
        return parameters;
    }
}
