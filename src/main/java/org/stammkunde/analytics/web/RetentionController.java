package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;
import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.AnalyticsException;
import org.stammkunde.analytics.Window;
import org.stammkunde.analytics.Yardstick;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Field;

/// Retention step by step, and the activity window it rests on.
@Controller
class RetentionController {

    private static final int TRAIL = 12;
    private static final String PATH = "/analytics/retention";

    private final Analytics analytics;
    private final ActivityWindow activityWindow;
    private final Arrivals arrivals;
    private final Company company;
    private final SegmentFilters segments;

    RetentionController(
            Analytics analytics,
            ActivityWindow activityWindow,
            Arrivals arrivals,
            Company company,
            SegmentFilters segments) {
        this.analytics = analytics;
        this.company = company;
        this.activityWindow = activityWindow;
        this.arrivals = arrivals;
        this.segments = segments;
    }

    @GetMapping(PATH)
    @Requires(Permission.VIEW_FIGURES)
    Page show(@RequestParam Map<String, String> params) {
        if (analytics.span().first() == null) {
            return new NoRetentionPage(arrivals.areUnderWay(), analytics.awaitsFirstOrders());
        }
        var filter = segments.filter(params);
        var question = Questions.of(params, analytics.span(), filter.chosen());
        return filter.isKnown()
                ? page(filter, question, null, null)
                : filter.waiting(t("analytics.retention.title"), question, PATH);
    }

    /// Empty days take the setting back: the proposal rules again.
    @PostMapping("/analytics/activity-window")
    @Requires(Permission.MANAGE_SETTINGS)
    Object change(@RequestParam Map<String, String> params) {
        var days = params.getOrDefault("days", "").strip();
        var filter = segments.filter(params);
        var question = Questions.of(params, analytics.span(), filter.chosen());
        try {
            activityWindow.change(days.isEmpty() ? null : Window.parse(days));
        } catch (AnalyticsException e) {
            if (!filter.isKnown()) {
                return filter.waiting(t("analytics.retention.title"), question, PATH);
            }
            var sentence = Texts.text(Texts.language(), "error." + e.code(), e.args());
            return page(filter, question, days, sentence);
        }
        return Redirect.to(question.withCompanyWindow().address(PATH))
                .with("analytics.window.changed");
    }

    private RetentionPage page(
            SegmentFilter filter,
            Question question,
            @Nullable String typed,
            @Nullable String error) {
        var span = analytics.span();
        var overview =
                analytics.overview(
                        question.whose(),
                        question.trail(TRAIL),
                        question.compared(),
                        question.window());
        var profile = company.require();
        var arriving = arrivals.since(overview.asOf());
        boolean provisional = arriving.isMissed();
        var views =
                new FigureViews(overview, question, span, profile.countFreeOrders(), provisional);
        var window = analytics.window();
        var set = window.origin() == Window.Origin.SETTING ? window.days() : null;
        return new RetentionPage(
                question,
                filter,
                views.of(RETENTION_RATE, CHURN_RATE, REACTIVATION_RATE, CUSTOMER_LIFETIME_VALUE),
                views.of(
                        REPEAT_PURCHASE_RATE,
                        DAYS_BETWEEN_ORDERS_MEDIAN,
                        DAYS_BETWEEN_ORDERS_MEAN,
                        OBSERVED_CUSTOMER_LIFESPAN),
                question.whose().isEverybody()
                        ? views.of(GUEST_ORDER_SHARE, GUEST_REVENUE_SHARE)
                        : List.of(),
                new Derivations(overview.current(), question, profile.marginRate()).fill(),
                Courses.of(overview.trail(), span).retention(),
                overview.current().window(),
                analytics.proposal(),
                days("window", "analytics.window.try", question.window()),
                setting(typed, error, set),
                Yardstick.ALL,
                overview.stale(),
                arriving,
                error != null);
    }

    private static Field setting(
            @Nullable String typed, @Nullable String error, @Nullable Integer set) {
        var field = days("days", "analytics.window.set", set).error(error);
        return (typed == null ? field : field.value(typed)).hint(t("analytics.window.set.hint"));
    }

    private static Field days(String name, String labelKey, @Nullable Integer value) {
        return Field.number(name, t(labelKey))
                .suffix(t("analytics.window.unit"))
                .value(value == null ? "" : value.toString());
    }
}
