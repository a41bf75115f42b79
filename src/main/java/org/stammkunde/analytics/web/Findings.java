package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Overview;
import org.stammkunde.web.Formats;

/// The up to three things that a period's figures say most plainly; none when they say nothing.
record Findings(Overview overview, Question question) {

    private static final int MOST = 3;
    private static final BigDecimal WORTH_SAYING = new BigDecimal("0.01");

    List<Finding> find() {
        return Stream.of(lost(), turn(), secondOrder(), wonBack())
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private Optional<Finding> lost() {
        long lost = count(Figure.LOST_CUSTOMERS);
        if (lost == 0) {
            return Optional.empty();
        }
        var sentence =
                t(
                        "analytics.finding.lost",
                        "lost",
                        lost,
                        "start",
                        count(Figure.CUSTOMERS_AT_START),
                        "days",
                        overview.current().window().days());
        return Optional.of(finding(sentence, "analytics.finding.lost.action", CustomerGroup.LOST));
    }

    /// The retention rate turned by a point or more; silent when nothing is to be compared.
    private Optional<Finding> turn() {
        if (!question.compares()) {
            return Optional.empty();
        }
        var change = overview.change(Figure.RETENTION_RATE);
        if (change == null || change.abs().compareTo(WORTH_SAYING) < 0) {
            return Optional.empty();
        }
        var sentence =
                t(
                        change.signum() > 0 ? "analytics.finding.rose" : "analytics.finding.fell",
                        "points",
                        Formats.number(change.abs().movePointRight(2), 1),
                        "now",
                        FigureText.of(overview.current(), Figure.RETENTION_RATE),
                        "period",
                        Periods.text(overview.comparison().period()));
        return Optional.of(
                new Finding(
                        sentence,
                        t("analytics.finding.turn.action"),
                        question.address("/analytics/retention")));
    }

    /// How many buyers have ordered twice or more in their life, and what later orders brought.
    private Optional<Finding> secondOrder() {
        long buyers = count(Figure.BUYERS);
        var rate = overview.current().value(Figure.REPEAT_CUSTOMER_RATE);
        if (rate == null || buyers == 0) {
            return Optional.empty();
        }
        var sentence =
                t(
                        "analytics.finding.repeat",
                        "rate",
                        Formats.percent(rate),
                        "buyers",
                        buyers,
                        "revenue",
                        FigureText.of(overview.current(), Figure.RETURNING_REVENUE));
        return Optional.of(
                finding(
                        sentence,
                        "analytics.finding.repeat.action",
                        CustomerGroup.REPEAT_CUSTOMERS));
    }

    private Optional<Finding> wonBack() {
        long back = count(Figure.REACTIVATED_CUSTOMERS);
        if (back == 0) {
            return Optional.empty();
        }
        var sentence = t("analytics.finding.back", "back", back);
        return Optional.of(
                finding(sentence, "analytics.finding.back.action", CustomerGroup.REACTIVATED));
    }

    private Finding finding(String sentence, String action, CustomerGroup group) {
        return new Finding(sentence, t(action), question.customers(group));
    }

    private long count(Figure figure) {
        return overview.current().count(figure);
    }
}
