package org.stammkunde.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.customers.CustomerTotals;
import org.stammkunde.shared.CustomerId;

class CustomerFiguresTests {

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    /// From late on 1 March to early on 4 March in Berlin lie three calendar days, although only
    /// 49 hours have passed; two gaps of 1.5 days.
    @Test
    void countsTheGapBetweenOrdersInCalendarDaysOfTheCompany() {
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(ZoneId.of("Europe/Berlin")));
        var figures = figures(3, "2024-03-01T22:30:00Z", "2024-03-03T23:30:00Z");
        assertThat(figures.meanGap()).isEqualByComparingTo("1.5");
    }

    @Test
    void hasNoGapAfterASingleOrder() {
        assertThat(figures(1, "2024-03-01T22:30:00Z", "2024-03-01T22:30:00Z").meanGap()).isNull();
    }

    @Test
    void saysWhenFreeOrdersAreLeftOut() {
        LocaleContextHolder.setLocale(Locale.UK);
        var figures = figures(1, "2024-03-01T22:30:00Z", "2024-03-01T22:30:00Z");
        var now = Instant.parse("2024-04-01T00:00:00Z");
        assertThat(figures.views(now, false).toString()).contains("worth 0");
        assertThat(figures.views(now, true).toString()).doesNotContain("worth 0");
    }

    private static CustomerFigures figures(int orders, String first, String last) {
        var totals =
                new CustomerTotals(
                        new CustomerId(1),
                        orders,
                        100_00,
                        0,
                        Instant.parse(first),
                        Instant.parse(last));
        return new CustomerFigures(totals, Currency.getInstance("EUR"));
    }
}
