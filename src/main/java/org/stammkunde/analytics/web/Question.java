package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.Period;
import org.stammkunde.web.kit.PeriodChoice;

/// What a page of figures is asked: the period, what it is compared with, the activity window.
/// Stands in the address, so that a page can be sent to a colleague.
///
/// @param window activity window in days, null = the company's own
public record Question(PeriodChoice choice, @Nullable Integer window) {

    public Period period() {
        return new Period(choice.range().from(), choice.range().to());
    }

    /// Whether changes are to be shown.
    boolean compares() {
        return choice.compared() != null;
    }

    /// The period compared with; the one before when none is wanted.
    Period compared() {
        var compared = choice.compared();
        return compared == null ? period().previous() : new Period(compared.from(), compared.to());
    }

    /// The compared period in words that follow "compared with".
    String against() {
        return t("analytics.against." + choice.comparison().key());
    }

    /// Another page asked the same.
    public String address(String path) {
        return path + '?' + choice.query() + (window == null ? "" : "&window=" + window);
    }

    /// What another choice of the period must not lose.
    public Map<String, String> kept() {
        return window == null ? Map.of() : Map.of("window", window.toString());
    }

    /// The customers of a group in the period. The dates are fixed: tomorrow the link still
    /// leads to the same customers.
    String customers(CustomerGroup group) {
        return "/analytics/customers?figure=%s&from=%s&to=%s%s"
                .formatted(
                        group.key(),
                        period().from(),
                        period().to(),
                        window == null ? "" : "&window=" + window);
    }
}
