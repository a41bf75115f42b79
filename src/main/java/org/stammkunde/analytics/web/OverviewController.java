package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Period;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;

/// The first page after login.
@Controller
@Requires(Permission.VIEW_FIGURES)
class OverviewController {

    private static final int TRAIL = 12;
    private static final int MONTHS = 24;

    private final Analytics analytics;
    private final FirstSteps firstSteps;

    OverviewController(Analytics analytics, FirstSteps firstSteps) {
        this.analytics = analytics;
        this.firstSteps = firstSteps;
    }

    @GetMapping("/")
    Page show(@RequestParam Map<String, String> params) {
        var span = analytics.span();
        return span.first() == null
                ? new NoOrdersPage(firstSteps.inOrder(), analytics.awaitsFirstOrders())
                : page(Questions.of(params, span), span);
    }

    private OverviewPage page(Question question, DataSpan span) {
        var overview =
                analytics.overview(
                        question.period(), question.compared(), TRAIL, question.window());
        var courses = courses(span, question);
        var views = new FigureViews(overview, question, span);
        return new OverviewPage(
                question,
                new Findings(overview, question).find(),
                views.of(RETENTION_RATE, CHURN_RATE, REPEAT_CUSTOMER_RATE, BUYERS),
                views.of(
                        AVERAGE_ORDER_VALUE,
                        PURCHASE_FREQUENCY,
                        CUSTOMER_VALUE,
                        CUSTOMER_LIFETIME_VALUE),
                views.of(SHOP_REVENUE, SHOP_REFUNDS, SHOP_NET_REVENUE, SHOP_ORDERS),
                views.of(NEW_REVENUE, RETURNING_REVENUE, GUEST_ORDER_SHARE, GUEST_REVENUE_SHARE),
                courses.revenue(),
                courses.orders(),
                overview.asOf(),
                overview.stale());
    }

    /// The last two years by month, the one not over included.
    private Courses courses(DataSpan span, Question question) {
        var first = span.horizon().minusDays(1).withDayOfMonth(1);
        var month = new Period(first, first.plusMonths(1));
        var overview = analytics.overview(month, month.previous(), MONTHS, question.window());
        return Courses.of(overview.trail(), span);
    }
}
