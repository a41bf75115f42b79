package org.stammkunde.analytics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvWriter;

/// First-order cohorts.
@Controller
@Requires(Permission.VIEW_FIGURES)
class CohortController {

    private final Analytics analytics;

    CohortController(Analytics analytics) {
        this.analytics = analytics;
    }

    @GetMapping("/analytics/cohorts.csv")
    @Requires(Permission.EXPORT)
    void export(@RequestParam Map<String, String> params, HttpServletResponse response)
            throws IOException {
        var granularity = CohortView.of(params).granularity();
        var csv = new CohortCsv(analytics.cohorts(granularity));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=cohorts-" + granularity.parameter() + ".csv");
        try (var out = new CsvWriter(response.getOutputStream(), Formats.locale())) {
            csv.write(out);
        }
    }

    @GetMapping("/analytics/cohorts")
    Page show(@RequestParam Map<String, String> params) {
        var view = CohortView.of(params);
        var table = analytics.cohorts(view.granularity());
        var maps = new HeatMaps(table, view.percent(), view.rows());
        return new CohortsPage(
                maps.draw(),
                new CohortCurves(table).draw(),
                view.granularities(),
                view.units(),
                view.address("/analytics/cohorts.csv"),
                maps.complete() ? null : view.everything().address());
    }
}
