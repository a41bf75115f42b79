package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Period;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.NumberView;

class FigureViewsTests {

    private static final DataSpan LIVE =
            new DataSpan(
                    LocalDate.parse("2024-01-01"),
                    LocalDate.parse("2026-11-02"),
                    LocalDate.parse("2026-11-03"),
                    LocalDate.parse("2026-11-03"));

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    /// On 3 November the month is three days old.
    @Test
    void comparesThisMonthWithAsManyDaysOfTheLastAndSaysSo() {
        var question = Questions.of(Map.of("period", "this-month"), LIVE, null);
        assertThat(question.period()).isEqualTo(period("2026-11-01", "2026-11-04"));
        assertThat(question.compared()).isEqualTo(period("2026-10-01", "2026-10-04"));
        assertThat(question.against())
                .isEqualTo(question.choice().comparedLabel() + " (same number of days)");
        assertThat(question.trail(3))
                .containsExactly(
                        period("2026-09-01", "2026-09-04"), question.compared(), question.period());
    }

    @Test
    void neverLooksBeyondToday() {
        var question = Questions.of(Map.of("from", "2026-11-01", "to", "2027-02-01"), LIVE, null);
        assertThat(question.period().to()).isEqualTo(LocalDate.parse("2026-11-04"));
        assertThat(question.customers(CustomerGroup.LOST)).contains("to=2026-11-04");
    }

    @Test
    void goesBackOnlyAsFarAsCanBeCounted() {
        var question = Questions.of(Map.of("from", "1996-01-01", "to", "2026-01-01"), LIVE, null);
        assertThat(question.trail(12).getFirst()).isEqualTo(period("1906-01-01", "1936-01-01"));
    }

    @Test
    void writesOneDayAndTenthsOfDays() {
        assertThat(view(Figure.DAYS_BETWEEN_ORDERS_MEDIAN, true).value()).isEqualTo("1 day");
        assertThat(view(Figure.DAYS_BETWEEN_ORDERS_MEAN, true).value()).isEqualTo("34.5 days");
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(view(Figure.DAYS_BETWEEN_ORDERS_MEDIAN, true).value()).isEqualTo("1 Tag");
        assertThat(view(Figure.DAYS_BETWEEN_ORDERS_MEAN, true).value()).isEqualTo("34,5 Tage");
    }

    @Test
    void saysWhenFreeOrdersAreLeftOut() {
        assertThat(view(Figure.BUYERS, false).definition())
                .extracting(Definition::exclusions)
                .asString()
                .contains("worth 0");
        assertThat(view(Figure.BUYERS, true).definition())
                .extracting(Definition::exclusions)
                .asString()
                .doesNotContain("worth 0");
    }

    @Test
    void comparesNothingWhileProvisional() {
        var overview = Examples.overview(Examples.rhythm(), Examples.textbook());
        var question = Examples.question();
        var rate =
                new FigureViews(overview, question, Examples.SPAN, true, true)
                        .of(Figure.RETENTION_RATE)
                        .getFirst();
        assertThat(rate.provisional()).isTrue();
        assertThat(rate.delta()).isNull();
        assertThat(rate.sparkline()).isNull();
        assertThat(rate.definition()).isNotNull();
        var settled =
                new FigureViews(overview, question, Examples.SPAN, true, false)
                        .of(Figure.RETENTION_RATE)
                        .getFirst();
        assertThat(settled.provisional()).isFalse();
        assertThat(settled.delta()).isNotNull();
    }

    private static NumberView view(Figure figure, boolean freeOrdersCount) {
        var overview = Examples.overview(Examples.rhythm(), Examples.textbook());
        return new FigureViews(overview, Examples.question(), Examples.SPAN, freeOrdersCount, false)
                .of(figure)
                .getFirst();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
