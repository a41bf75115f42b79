package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;
import static org.stammkunde.web.Texts.t;

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

    private final Analytics analytics;
    private final ActivityWindow activityWindow;
    private final Arrivals arrivals;
    private final Company company;

    RetentionController(
            Analytics analytics,
            ActivityWindow activityWindow,
            Arrivals arrivals,
            Company company) {
        this.analytics = analytics;
        this.company = company;
        this.activityWindow = activityWindow;
        this.arrivals = arrivals;
    }

    @GetMapping("/analytics/retention")
    @Requires(Permission.VIEW_FIGURES)
    Page show(@RequestParam Map<String, String> params) {
        return analytics.span().first() == null
                ? new NoRetentionPage(arrivals.areUnderWay(), analytics.awaitsFirstOrders())
                : page(params, null, null);
    }

    /// Empty days take the setting back: the proposal rules again.
    @PostMapping("/analytics/activity-window")
    @Requires(Permission.MANAGE_SETTINGS)
    Object change(@RequestParam Map<String, String> params) {
        var days = params.getOrDefault("days", "").strip();
        try {
            activityWindow.change(days.isEmpty() ? null : Window.parse(days));
        } catch (AnalyticsException e) {
            var sentence = Texts.text(Texts.language(), "error." + e.code(), e.args());
            return page(params, days, sentence);
        }
        var question = Questions.of(params, analytics.span());
        return Redirect.to(question.withCompanyWindow().address("/analytics/retention"))
                .with("analytics.window.changed");
    }

    private RetentionPage page(
            Map<String, String> params, @Nullable String typed, @Nullable String error) {
        var span = analytics.span();
        var question = Questions.of(params, span);
        var overview =
                analytics.overview(question.trail(TRAIL), question.compared(), question.window());
        var profile = company.require();
        var arriving = arrivals.since(overview.asOf());
        boolean provisional = arriving.isMissed();
        var views =
                new FigureViews(overview, question, span, profile.countFreeOrders(), provisional);
        var window = analytics.window();
        var set = window.origin() == Window.Origin.SETTING ? window.days() : null;
        return new RetentionPage(
                question,
                views.of(RETENTION_RATE, CHURN_RATE, REACTIVATION_RATE, CUSTOMER_LIFETIME_VALUE),
                views.of(
                        REPEAT_PURCHASE_RATE,
                        DAYS_BETWEEN_ORDERS_MEDIAN,
                        DAYS_BETWEEN_ORDERS_MEAN,
                        OBSERVED_CUSTOMER_LIFESPAN),
                views.of(GUEST_ORDER_SHARE, GUEST_REVENUE_SHARE),
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
