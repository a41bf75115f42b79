package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;
import static org.stammkunde.web.Texts.t;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Period;
import org.stammkunde.analytics.spi.FirstStep;
import org.stammkunde.company.Company;
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
    private final List<FirstStep> firstSteps;
    private final Arrivals arrivals;
    private final Company company;
    private final SegmentFilters segments;

    OverviewController(
            Analytics analytics,
            List<FirstStep> firstSteps,
            Arrivals arrivals,
            Company company,
            SegmentFilters segments) {
        this.analytics = analytics;
        this.firstSteps =
                firstSteps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
        this.arrivals = arrivals;
        this.company = company;
        this.segments = segments;
    }

    @GetMapping("/")
    Page show(@RequestParam Map<String, String> params) {
        var span = analytics.span();
        if (span.first() == null) {
            return noOrders();
        }
        var filter = segments.filter(params);
        var question = Questions.of(params, span, filter.chosen());
        return filter.isKnown()
                ? page(filter, question, span)
                : filter.waiting(t("analytics.overview.title"), question, "/");
    }

    private NoOrdersPage noOrders() {
        return new NoOrdersPage(firstSteps, arrivals.areUnderWay(), analytics.awaitsFirstOrders());
    }

    private OverviewPage page(SegmentFilter filter, Question question, DataSpan span) {
        boolean everybody = question.whose().isEverybody();
        var overview =
                analytics.overview(
                        question.whose(),
                        question.trail(TRAIL),
                        question.compared(),
                        question.window());
        var courses = courses(span, question);
        var profile = company.require();
        var arriving = arrivals.since(overview.asOf());
        boolean provisional = arriving.isMissed();
        var views =
                new FigureViews(overview, question, span, profile.countFreeOrders(), provisional);
        return new OverviewPage(
                question,
                filter,
                provisional ? List.of() : new Findings(overview, question).find(),
                views.of(RETENTION_RATE, CHURN_RATE, REPEAT_CUSTOMER_RATE, REPEAT_PURCHASE_RATE),
                views.of(CUSTOMERS_AT_END, NEW_CUSTOMERS, BUYERS, DAYS_BETWEEN_ORDERS_MEDIAN),
                views.of(value(profile.marginRate() != null)),
                everybody
                        ? views.of(SHOP_REVENUE, SHOP_REFUNDS, SHOP_NET_REVENUE, SHOP_ORDERS)
                        : views.of(GROSS_REVENUE, REFUNDS, NET_REVENUE, ORDERS),
                everybody
                        ? views.of(
                                NEW_REVENUE,
                                RETURNING_REVENUE,
                                GUEST_ORDER_SHARE,
                                GUEST_REVENUE_SHARE)
                        : views.of(NEW_REVENUE, RETURNING_REVENUE),
                courses.revenue(everybody),
                courses.orders(everybody),
                overview.asOf(),
                overview.stale(),
                arriving);
    }

    /// The lifetime margin stands beside the lifetime value once the margin rate is known.
    private static Figure[] value(boolean margin) {
        return Stream.of(
                        AVERAGE_ORDER_VALUE,
                        PURCHASE_FREQUENCY,
                        CUSTOMER_VALUE,
                        CUSTOMER_LIFETIME_VALUE,
                        CUSTOMER_LIFETIME_MARGIN)
                .filter(figure -> margin || figure != CUSTOMER_LIFETIME_MARGIN)
                .toArray(Figure[]::new);
    }

    /// The last two years by month, the one not over included.
    private Courses courses(DataSpan span, Question question) {
        var first = span.latest().withDayOfMonth(1);
        var month = new Period(first, first.plusMonths(1));
        var overview =
                analytics.overview(
                        question.whose(), month.trail(MONTHS), month.previous(), question.window());
        return Courses.of(overview.trail(), span);
    }
}
