package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.PeriodFigures;
import org.stammkunde.web.Formats;

/// Fills the numbers of a period into the formulas.
///
/// @param marginRate the company's, null = not set
record Derivations(PeriodFigures figures, Question question, @Nullable BigDecimal marginRate) {

    Derivation fill() {
        return new Derivation(
                counts(),
                List.of(retained(), lost(), rate(RETENTION_RATE), rate(CHURN_RATE), reactivation()),
                textbook(),
                agreement(),
                value(),
                marginRate != null,
                List.of(repeatCustomers(), repeatPurchases(), gapMean(), gapMedian()));
    }

    private List<Derivation.Step> value() {
        var steps = new ArrayList<Derivation.Step>();
        steps.add(step(AVERAGE_ORDER_VALUE, over(text(GROSS_REVENUE), text(ORDERS))));
        steps.add(step(PURCHASE_FREQUENCY, over(text(ORDERS), text(BUYERS))));
        steps.add(customerValue());
        steps.add(lifetimeValue());
        lifetimeMargin().ifPresent(steps::add);
        steps.add(lifespan());
        steps.add(observedLifespan());
        return steps;
    }

    private List<Derivation.Count> counts() {
        return List.of(
                count("S", CUSTOMERS_AT_START),
                count("E", CUSTOMERS_AT_END),
                count("N", NEW_CUSTOMERS),
                newAtEnd(),
                count("R", REACTIVATED_CUSTOMERS));
    }

    private Derivation.Count count(String symbol, Figure figure) {
        var group = figure.group();
        return new Derivation.Count(
                symbol,
                t(figure.labelKey()),
                t(figure.formulaKey()),
                text(figure),
                group == null ? null : question.customers(group));
    }

    private Derivation.Count newAtEnd() {
        return new Derivation.Count(
                "Nᴱ",
                t("analytics.retention.new-at-end"),
                t("analytics.retention.new-at-end.meaning"),
                Formats.number(figures.newCustomersAtEnd()),
                null);
    }

    private Derivation.Step retained() {
        return new Derivation.Step(
                t(RETAINED_CUSTOMERS.labelKey()),
                "E − Nᴱ − R",
                minus(
                        text(CUSTOMERS_AT_END),
                        Formats.number(figures.newCustomersAtEnd()),
                        text(REACTIVATED_CUSTOMERS)),
                text(RETAINED_CUSTOMERS));
    }

    private Derivation.Step lost() {
        return new Derivation.Step(
                t(LOST_CUSTOMERS.labelKey()),
                t("analytics.retention.lost.formula"),
                minus(text(CUSTOMERS_AT_START), text(RETAINED_CUSTOMERS)),
                text(LOST_CUSTOMERS));
    }

    private Derivation.Step rate(Figure rate) {
        boolean retention = rate == RETENTION_RATE;
        return new Derivation.Step(
                t(rate.labelKey()),
                t(
                        retention
                                ? "analytics.retention.rate.formula"
                                : "analytics.retention.churn.formula"),
                over(
                        text(retention ? RETAINED_CUSTOMERS : LOST_CUSTOMERS),
                        text(CUSTOMERS_AT_START)),
                exactly(rate));
    }

    private Derivation.Step textbook() {
        long start = figures.count(CUSTOMERS_AT_START);
        long kept = figures.count(CUSTOMERS_AT_END) - figures.count(NEW_CUSTOMERS);
        var rate =
                start == 0
                        ? null
                        : BigDecimal.valueOf(kept)
                                .divide(BigDecimal.valueOf(start), MathContext.DECIMAL64);
        return new Derivation.Step(
                t("analytics.retention.textbook"),
                "(E − N) ÷ S",
                over(
                        "(" + minus(text(CUSTOMERS_AT_END), text(NEW_CUSTOMERS)) + ")",
                        text(CUSTOMERS_AT_START)),
                Formats.percent(rate, 2));
    }

    private String agreement() {
        long back = figures.count(REACTIVATED_CUSTOMERS);
        long gone = figures.count(NEW_CUSTOMERS) - figures.newCustomersAtEnd();
        if (back == 0 && gone == 0) {
            return t("analytics.retention.textbook.same");
        }
        if (gone == 0) {
            return t("analytics.retention.textbook.back", "back", back);
        }
        return back == 0
                ? t("analytics.retention.textbook.gone", "gone", gone)
                : t("analytics.retention.textbook.differs", "back", back, "gone", gone);
    }

    private Derivation.Step customerValue() {
        return step(CUSTOMER_VALUE, text(AVERAGE_ORDER_VALUE) + " × " + text(PURCHASE_FREQUENCY));
    }

    private Derivation.Step lifetimeValue() {
        return step(CUSTOMER_LIFETIME_VALUE, over(text(CUSTOMER_VALUE), exactly(CHURN_RATE)));
    }

    private Optional<Derivation.Step> lifetimeMargin() {
        return marginRate == null
                ? Optional.empty()
                : Optional.of(
                        step(
                                CUSTOMER_LIFETIME_MARGIN,
                                text(CUSTOMER_LIFETIME_VALUE)
                                        + " × "
                                        + Formats.percent(marginRate, 2)));
    }

    private Derivation.Step lifespan() {
        var days = days(figures.period().days());
        return step(AVERAGE_CUSTOMER_LIFESPAN, over(over(days, "365"), exactly(CHURN_RATE)));
    }

    private Derivation.Step observedLifespan() {
        var parts = figures.parts();
        var customers = t("analytics.retention.customers-ever", "customers", parts.customersEver());
        return step(
                OBSERVED_CUSTOMER_LIFESPAN,
                over(over(days(parts.lifespanDays()), customers), "365"));
    }

    private Derivation.Step reactivation() {
        var inactive = Formats.number(figures.parts().inactiveAtStart());
        return exact(REACTIVATION_RATE, over(text(REACTIVATED_CUSTOMERS), inactive));
    }

    private Derivation.Step repeatCustomers() {
        var customers = Formats.number(figures.parts().repeatCustomers());
        return exact(REPEAT_CUSTOMER_RATE, over(customers, text(BUYERS)));
    }

    private Derivation.Step repeatPurchases() {
        var buyers = Formats.number(figures.parts().repeatBuyers());
        return exact(REPEAT_PURCHASE_RATE, over(buyers, text(BUYERS)));
    }

    private Derivation.Step exact(Figure rate, String filled) {
        return new Derivation.Step(t(rate.labelKey()), t(rate.formulaKey()), filled, exactly(rate));
    }

    private Derivation.Step gapMean() {
        return step(DAYS_BETWEEN_ORDERS_MEAN, over(days(figures.parts().gapDays()), gaps()));
    }

    private Derivation.Step gapMedian() {
        return step(
                DAYS_BETWEEN_ORDERS_MEDIAN,
                t("analytics.retention.middle-gap", "gaps", figures.parts().gaps()));
    }

    private String gaps() {
        return t("analytics.retention.gaps", "gaps", figures.parts().gaps());
    }

    private static String days(long days) {
        return t("analytics.unit.days", "days", days);
    }

    private Derivation.Step step(Figure figure, String filled) {
        return new Derivation.Step(
                t(figure.labelKey()), t(figure.formulaKey()), filled, text(figure));
    }

    private String text(Figure figure) {
        return FigureText.of(figures, figure);
    }

    private String exactly(Figure rate) {
        return Formats.percent(figures.value(rate), 2);
    }

    private static String over(String part, String whole) {
        return part + " ÷ " + whole;
    }

    private static String minus(String... parts) {
        return String.join(" − ", parts);
    }
}
