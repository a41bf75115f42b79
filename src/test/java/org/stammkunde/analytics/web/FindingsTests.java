package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FindingsTests {

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysNothingWhenNothingHappened() {
        var overview = Examples.overview(Examples.nothing(), Examples.nothing());
        assertThat(new Findings(overview, Examples.question()).find()).isEmpty();
    }

    @Test
    void namesTheCustomersLostAndLeadsToThem() {
        var overview = Examples.overview(Examples.summer(), Examples.summer());
        var first = new Findings(overview, Examples.question()).find().getFirst();
        assertThat(first.sentence()).startsWith("854 of the 1,959 customers active at the start");
        assertThat(first.href())
                .isEqualTo("/analytics/customers?figure=lost&from=2011-06-01&to=2011-09-01");
    }

    @Test
    void tellsATurnOfTheRetentionRate() {
        var overview = Examples.overview(Examples.summer(), Examples.textbook());
        assertThat(new Findings(overview, Examples.question()).find())
                .extracting(Finding::sentence)
                .anyMatch(s -> s.contains("fell by 18.6 percentage points to 56.4%"));
    }

    @Test
    void comparesNothingWhenNothingIsToBeCompared() {
        var alone =
                Questions.of(
                        Map.of("from", "2011-06-01", "to", "2011-09-01", "compare", "none"),
                        Examples.SPAN,
                        null);
        var overview = Examples.overview(Examples.summer(), Examples.textbook());
        assertThat(new Findings(overview, alone).find())
                .extracting(Finding::sentence)
                .isNotEmpty()
                .noneMatch(s -> s.contains("percentage points"));
    }

    @Test
    void keepsSilentAboutASteadyRetentionRate() {
        var overview = Examples.overview(Examples.summer(), Examples.summer());
        assertThat(new Findings(overview, Examples.question()).find())
                .extracting(Finding::href)
                .noneMatch(href -> href.startsWith("/analytics/retention"));
    }
}
