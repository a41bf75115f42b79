package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DerivationsTests {

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void fillsInTheNumbersStepByStep() {
        var derivation = new Derivations(Examples.summer(), Examples.question()).fill();
        assertThat(derivation.steps())
                .extracting(step -> step.filled() + " = " + step.result())
                .containsExactly(
                        "1,923 − 587 − 231 = 1,105",
                        "1,959 − 1,105 = 854",
                        "1,105 ÷ 1,959 = 56.41%",
                        "854 ÷ 1,959 = 43.59%");
    }

    @Test
    void showsWhatTheTextbookFormMakesOfTheSameNumbers() {
        var derivation = new Derivations(Examples.summer(), Examples.question()).fill();
        assertThat(derivation.textbook().filled()).isEqualTo("(1,923 − 599) ÷ 1,959");
        assertThat(derivation.textbook().result()).isEqualTo("67.59%");
        assertThat(derivation.agreement()).contains("231 customers won back", "12 new customers");
    }

    @Test
    void saysWhenTheTextbookFormAgrees() {
        var derivation = new Derivations(Examples.textbook(), Examples.question()).fill();
        assertThat(derivation.textbook().result()).isEqualTo("75.00%");
        assertThat(derivation.agreement()).startsWith("Both ways lead to the same result");
    }

    @Test
    void leadsFromEverySetToItsCustomers() {
        var derivation = new Derivations(Examples.summer(), Examples.question()).fill();
        assertThat(derivation.counts().getFirst().href())
                .isEqualTo("/analytics/customers?figure=at-start&from=2011-06-01&to=2011-09-01");
    }

    @Test
    void hasNoTextbookValueWithoutCustomersAtTheStart() {
        var derivation = new Derivations(Examples.nothing(), Examples.question()).fill();
        assertThat(derivation.textbook().result()).isEqualTo("–");
    }
}
