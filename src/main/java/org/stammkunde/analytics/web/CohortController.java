package org.stammkunde.analytics.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;

/// First-order cohorts.
@Controller
@Requires(Permission.VIEW_FIGURES)
class CohortController {

    private final Analytics analytics;
    private final Arrivals arrivals;

    CohortController(Analytics analytics, Arrivals arrivals) {
        this.analytics = analytics;
        this.arrivals = arrivals;
    }

    /// Every cohort, also those that the page leaves out.
    @GetMapping(path = "/analytics/cohorts", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<CohortColumns.Row> export(@RequestParam Map<String, String> params) {
        return CohortColumns.download(analytics.cohorts(CohortView.of(params).granularity()));
    }

    @GetMapping("/analytics/cohorts")
    Page show(@RequestParam Map<String, String> params) {
        var view = CohortView.of(params);
        var table = analytics.cohorts(view.granularity());
        var maps = new HeatMaps(table, view.percent(), view.rows(), view.periods());
        return new CohortsPage(
                maps.draw(),
                new CohortCurves(table, view.periods()).draw(),
                view.granularities(),
                view.units(),
                GuestShare.sentence(analytics),
                view.address() + "&format=csv",
                maps.bounds(),
                maps.complete() || view.all() ? null : view.everything().address(),
                arrivals.since(table.asOf()),
                view.address());
    }
}
