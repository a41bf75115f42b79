package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

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
    private final SegmentFilters segments;

    CohortController(Analytics analytics, Arrivals arrivals, SegmentFilters segments) {
        this.analytics = analytics;
        this.arrivals = arrivals;
        this.segments = segments;
    }

    /// Every cohort, also those that the page leaves out.
    @GetMapping(path = CohortView.PATH, params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<CohortColumns.Row> export(@RequestParam Map<String, String> params) {
        var view = CohortView.of(params, segments.counted(params));
        return CohortColumns.download(
                analytics.newestCohorts(view.filter().whose(), view.granularity()));
    }

    @GetMapping(CohortView.PATH)
    Page show(@RequestParam Map<String, String> params) {
        var view = view(params);
        return view.filter().isKnown()
                ? page(view)
                : view.filter().waiting(t("analytics.cohorts.title"), view);
    }

    private CohortView view(Map<String, String> params) {
        return CohortView.of(params, segments.filter(params));
    }

    private CohortsPage page(CohortView view) {
        var table = analytics.cohorts(view.filter().whose(), view.granularity());
        var maps =
                new HeatMaps(
                        table, view.percent(), view.rows(), view.periods(), view.filter().suffix());
        return new CohortsPage(
                view.filter(),
                view.parameters(),
                view.ofEverybody().address(),
                maps.draw(),
                new CohortCurves(table, view.periods()).draw(),
                view.granularities(),
                view.units(),
                view.filter().chosen() == null ? GuestShare.sentence(analytics) : null,
                view.address() + "&format=csv",
                maps.bounds(),
                maps.complete() || view.all() ? null : view.everything().address(),
                arrivals.since(table.asOf()),
                view.address());
    }
}
