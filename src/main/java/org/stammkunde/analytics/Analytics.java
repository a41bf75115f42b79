package org.stammkunde.analytics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.company.Company;
import org.stammkunde.warehouse.Warehouse;

/// The figures of the company, counted from the warehouse.
@Service
public class Analytics {

    private static final Duration USUAL_AGE = Duration.ofMillis(1_500);

    private final Answers answers;
    private final Warehouse warehouse;
    private final StoredOrdersStore orders;
    private final Company company;
    private final Clock clock;

    Analytics(
            Answers answers,
            Warehouse warehouse,
            StoredOrdersStore orders,
            Company company,
            Clock clock) {
        this.answers = answers;
        this.warehouse = warehouse;
        this.orders = orders;
        this.company = company;
        this.clock = clock;
    }

    /// Figures of a period, its comparison and its trail. Answers at once from what was counted
    /// last; when the data has moved on, recounting starts in the background and the answer
    /// says `stale`, as it does while the warehouse is still taking in what has come.
    ///
    /// @param whose orders are counted
    /// @param trail the periods that the sparklines show, oldest first; the last is the period
    /// @param comparison usually the last but one of the trail, or the period a year earlier
    /// @param windowDays activity window, null = the company's own
    public Overview overview(
            Population whose, List<Period> trail, Period comparison, @Nullable Integer windowDays) {
        var periods = new ArrayList<>(trail);
        if (!periods.contains(comparison)) {
            periods.add(comparison);
        }
        var answer = answers.quick(figuresOf(whose, periods, windowDays));
        var figures = answer.value();
        return new Overview(
                of(figures, trail.getLast()),
                of(figures, comparison),
                trail.stream().map(part -> of(figures, part)).toList(),
                answer.asOf(),
                answer.stale() || isBehind());
    }

    /// Whether orders may have come in, by an import for example, that no figure shows yet. A copy
    /// that has nothing to do looks for them twice a second.
    private boolean isBehind() {
        var age = Duration.between(warehouse.currentAsOf(), clock.instant());
        return age.compareTo(USUAL_AGE) > 0;
    }

    /// The figures of one period, counted from the newest data.
    public PeriodFigures figures(Population whose, Period period, @Nullable Integer windowDays) {
        return of(answers.fresh(figuresOf(whose, List.of(period), windowDays)).value(), period);
    }

    /// Of a segment from the newest data: it may ask for something else since it was counted last.
    public CohortTable cohorts(Population whose, Granularity granularity) {
        return whose.isEverybody()
                ? answers.quick(new Questions.Cohorts(whose, granularity, terms(), today())).value()
                : newestCohorts(whose, granularity);
    }

    /// Like [#cohorts], never behind the warehouse.
    public CohortTable newestCohorts(Population whose, Granularity granularity) {
        return answers.fresh(new Questions.Cohorts(whose, granularity, terms(), today())).value();
    }

    /// How sets of customers overlap, from the newest data.
    ///
    /// @param sets none of them everybody
    public Overlap overlap(List<Population> sets) {
        return answers.fresh(new Questions.Overlaps(sets)).value();
    }

    /// The window used when none is asked for: the company's setting, else the proposal, else
    /// 365 days.
    public Window window() {
        var set = terms().windowDays();
        return set == null ? proposal().window() : new Window(set, Window.Origin.SETTING);
    }

    public WindowProposal proposal() {
        return answers.quick(new Questions.Proposal(terms())).value();
    }

    /// First and last day with orders, for the period picker.
    public DataSpan span() {
        var question = new Questions.Span(terms(), today());
        var span = answers.quick(question).value();
        return span.first() == null ? answers.fresh(question).value() : span;
    }

    /// Whether there are orders that no figure shows yet: the first ones, on their way into the
    /// warehouse.
    public boolean awaitsFirstOrders() {
        return span().first() == null && orders.any();
    }

    /// The customers that a figure counts. Sorted by `value` (default, descending), `orders`,
    /// `name`, `first` or `last`.
    ///
    /// @param whose those of them who belong to it
    public CustomerRows customers(
            Population whose, CustomerGroup group, Period period, @Nullable Integer windowDays) {
        int days = windowDays == null ? window().days() : windowDays;
        return rows(Membership.of(group, period, days).among(whose));
    }

    /// The customers of a cohort who ordered in one of its periods.
    ///
    /// @param whose those of them who belong to it
    /// @param cohort first day of the cohort's period
    /// @param period periods since; 0 lists the whole cohort
    public CustomerRows cohortCustomers(
            Population whose, Granularity granularity, LocalDate cohort, int period) {
        Period.requireInRange("cohort", cohort);
        var start = granularity.startOf(cohort);
        return rows(
                Membership.ofCell(granularity.period(start, 0), granularity.period(start, period))
                        .among(whose));
    }

    private CustomerRows rows(Membership members) {
        return new CustomerRows(warehouse, members, terms());
    }

    private Questions.Figures figuresOf(
            Population whose, List<Period> periods, @Nullable Integer windowDays) {
        return new Questions.Figures(whose, periods, windowDays, terms(), today());
    }

    private static PeriodFigures of(Map<Period, PeriodFigures> figures, Period period) {
        return Objects.requireNonNull(figures.get(period));
    }

    private Terms terms() {
        return Terms.of(company.require());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), terms().zone());
    }
}
