package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
        var derivation = new Derivations(Examples.summer(), Examples.question(), null).fill();
        assertThat(derivation.steps())
                .extracting(step -> step.filled() + " = " + step.result())
                .containsExactly(
                        "1,923 − 587 − 231 = 1,105",
                        "1,959 − 1,105 = 854",
                        "1,105 ÷ 1,959 = 56.41%",
                        "854 ÷ 1,959 = 43.59%",
                        "231 ÷ 759 = 30.43%");
    }

    @Test
    void showsWhatTheTextbookFormMakesOfTheSameNumbers() {
        var derivation = new Derivations(Examples.summer(), Examples.question(), null).fill();
        assertThat(derivation.textbook().filled()).isEqualTo("(1,923 − 599) ÷ 1,959");
        assertThat(derivation.textbook().result()).isEqualTo("67.59%");
        assertThat(derivation.agreement()).contains("231 customers won back", "12 new customers");
    }

    @Test
    void saysWhenTheTextbookFormAgrees() {
        var derivation = new Derivations(Examples.textbook(), Examples.question(), null).fill();
        assertThat(derivation.textbook().result()).isEqualTo("75.00%");
        assertThat(derivation.agreement()).startsWith("Both ways lead to the same result");
    }

    /// 100.00 ÷ 25 % = 400.00; 400.00 × 32.5 % = 130.00.
    @Test
    void turnsTheLifetimeValueIntoMarginOnceTheRateIsSet() {
        var rate = new BigDecimal("0.325");
        var known = new Derivations(Examples.rhythm(), Examples.question(), rate).fill();
        assertThat(known.marginKnown()).isTrue();
        assertThat(lines(known.value()))
                .contains("£100.00 ÷ 25.00% = £400.00", "£400.00 × 32.50% = £130.00");
        var unknown = new Derivations(Examples.rhythm(), Examples.question(), null).fill();
        assertThat(unknown.marginKnown()).isFalse();
        assertThat(lines(unknown.value())).hasSize(6).noneMatch(line -> line.endsWith("£130.00"));
    }

    /// 73,000 days of 1,000 customers are 73 days each, a fifth of a year.
    @Test
    void setsTheObservedLifespanBesideTheExpectedOne() {
        var derivation = new Derivations(Examples.rhythm(), Examples.question(), null).fill();
        assertThat(lines(derivation.value()))
                .last()
                .isEqualTo("73,000 days ÷ 1,000 customers ÷ 365 = 0.2 years");
    }

    /// 75 ÷ 125 = 60 %; 50 ÷ 125 = 40 %; 345 ÷ 10 = 34.5.
    @Test
    void derivesHowSoonCustomersBuyAgain() {
        var derivation = new Derivations(Examples.rhythm(), Examples.question(), null).fill();
        assertThat(lines(derivation.rhythm()))
                .containsExactly(
                        "75 ÷ 125 = 60.00%",
                        "50 ÷ 125 = 40.00%",
                        "345 days ÷ 10 gaps = 34.5 days",
                        "the middle one of 10 gaps = 1 day");
    }

    private static List<String> lines(List<Derivation.Step> steps) {
        return steps.stream().map(step -> step.filled() + " = " + step.result()).toList();
    }

    @Test
    void leadsFromEverySetToItsCustomers() {
        var derivation = new Derivations(Examples.summer(), Examples.question(), null).fill();
        assertThat(derivation.counts().getFirst().href())
                .isEqualTo("/analytics/customers?figure=at-start&from=2011-06-01&to=2011-09-01");
    }

    @Test
    void hasNoTextbookValueWithoutCustomersAtTheStart() {
        var derivation = new Derivations(Examples.nothing(), Examples.question(), null).fill();
        assertThat(derivation.textbook().result()).isEqualTo("–");
    }
}
