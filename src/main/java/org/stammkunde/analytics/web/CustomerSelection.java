package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.CustomerRow;
import org.stammkunde.analytics.CustomerRows;
import org.stammkunde.analytics.Granularity;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// A set of customers with its name, where it was asked from and how to read it.
record CustomerSelection(
        String title, String lead, String back, String backLabel, CustomerRows rows) {

    static CustomerSelection of(Analytics analytics, CustomerGroup group, Question question) {
        var key = "analytics.group." + group.key();
        return new CustomerSelection(
                t(key),
                lead(
                        t(
                                "analytics.customers.lead",
                                "period",
                                Periods.text(question.period()),
                                "meaning",
                                t(key + ".meaning")),
                        question.segment()),
                question.address("/"),
                t("analytics.overview.title"),
                analytics.customers(question.whose(), group, question.period(), question.window()));
    }

    static CustomerSelection of(
            Analytics analytics,
            SegmentFilter filter,
            Granularity granularity,
            LocalDate cohort,
            int period) {
        var label = CohortLabel.of(granularity, cohort);
        return new CustomerSelection(
                t("analytics.customers.cell", "cohort", label, "period", period),
                lead(
                        t("analytics.customers.cell.lead", "cohort", label, "period", period),
                        filter.chosen()),
                new CohortView(granularity, true, false, filter).address(),
                t("analytics.cohorts.title"),
                analytics.cohortCustomers(filter.whose(), granularity, cohort, period));
    }

    private static String lead(String sentence, @Nullable CustomerSegment segment) {
        return segment == null
                ? sentence
                : sentence + " " + t("analytics.customers.segment", "name", segment.name());
    }

    CustomersPage page(ListQuery query) {
        return new CustomersPage(title, lead, back, backLabel, list(query).exported());
    }

    ListView<CustomerRow> list(ListQuery query) {
        return ListView.of(
                        "customers", title, query, CustomerColumns.all(), rows.list(query.page()))
                .empty(
                        new ListView.Empty(
                                t("analytics.customers.empty"),
                                t("analytics.customers.empty.lead")));
    }

    CsvDownload<CustomerRow> export(ListQuery query) {
        return new CsvDownload<>(
                t("analytics.customers.file"),
                CustomerColumns.all(),
                each -> rows.forEach(query.page(), each));
    }
}
