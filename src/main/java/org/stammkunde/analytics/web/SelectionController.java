package org.stammkunde.analytics.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.CustomerRow;
import org.stammkunde.analytics.Granularity;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.ListQuery;

/// Who stands behind a number.
@Controller
@Requires(Permission.VIEW_CUSTOMERS)
class SelectionController {

    private final Analytics analytics;
    private final SegmentFilters segments;

    SelectionController(Analytics analytics, SegmentFilters segments) {
        this.analytics = analytics;
        this.segments = segments;
    }

    @GetMapping("/analytics/customers")
    Page ofFigure(
            ListQuery query,
            @RequestParam("figure") String figure,
            @RequestParam Map<String, String> params) {
        return ofFigure(figure, params).page(query);
    }

    @GetMapping(path = "/analytics/customers", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<CustomerRow> exportFigure(
            ListQuery query,
            @RequestParam("figure") String figure,
            @RequestParam Map<String, String> params) {
        return ofFigure(figure, params).export(query);
    }

    @GetMapping("/analytics/cohorts/customers")
    Page ofCell(
            ListQuery query,
            @RequestParam("granularity") String granularity,
            @RequestParam("cohort") LocalDate cohort,
            @RequestParam("period") int period,
            @RequestParam Map<String, String> params) {
        return ofCell(granularity, cohort, period, params).page(query);
    }

    @GetMapping(path = "/analytics/cohorts/customers", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<CustomerRow> exportCell(
            ListQuery query,
            @RequestParam("granularity") String granularity,
            @RequestParam("cohort") LocalDate cohort,
            @RequestParam("period") int period,
            @RequestParam Map<String, String> params) {
        return ofCell(granularity, cohort, period, params).export(query);
    }

    private CustomerSelection ofFigure(String figure, Map<String, String> params) {
        return CustomerSelection.of(
                analytics,
                CustomerGroup.parse(figure),
                Questions.of(params, analytics.span(), segments.counted(params).chosen()));
    }

    private CustomerSelection ofCell(
            String granularity, LocalDate cohort, int period, Map<String, String> params) {
        return CustomerSelection.of(
                analytics,
                segments.counted(params),
                Granularity.parse(granularity),
                cohort,
                period);
    }
}
