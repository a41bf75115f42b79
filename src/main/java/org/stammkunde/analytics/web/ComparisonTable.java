package org.stammkunde.analytics.web;

import static org.stammkunde.analytics.Figure.*;
import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Overview;
import org.stammkunde.analytics.PeriodFigures;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Delta;

/// Every figure about customers, of everybody and of each segment.
///
/// @param marginKnown whether there is a lifetime value in margin
record ComparisonTable(Compared compared, FigureViews views, boolean marginKnown) {

    /// Sums, of which a segment has a share; other figures it has more or less of.
    private static final Set<Figure> SUMS =
            EnumSet.of(
                    CUSTOMERS_AT_START,
                    CUSTOMERS_AT_END,
                    NEW_CUSTOMERS,
                    REACTIVATED_CUSTOMERS,
                    RETAINED_CUSTOMERS,
                    LOST_CUSTOMERS,
                    BUYERS,
                    ORDERS,
                    GROSS_REVENUE,
                    REFUNDS,
                    NET_REVENUE,
                    NEW_REVENUE,
                    RETURNING_REVENUE);

    /// Figures that belong together, under a title.
    enum Topic {
        RETENTION(
                RETENTION_RATE,
                CHURN_RATE,
                REACTIVATION_RATE,
                CUSTOMERS_AT_START,
                CUSTOMERS_AT_END,
                NEW_CUSTOMERS,
                RETAINED_CUSTOMERS,
                LOST_CUSTOMERS,
                REACTIVATED_CUSTOMERS),
        RHYTHM(
                BUYERS,
                ORDERS,
                PURCHASE_FREQUENCY,
                REPEAT_CUSTOMER_RATE,
                REPEAT_PURCHASE_RATE,
                DAYS_BETWEEN_ORDERS_MEAN,
                DAYS_BETWEEN_ORDERS_MEDIAN),
        VALUE(
                AVERAGE_ORDER_VALUE,
                CUSTOMER_VALUE,
                CUSTOMER_LIFETIME_VALUE,
                CUSTOMER_LIFETIME_MARGIN,
                AVERAGE_CUSTOMER_LIFESPAN,
                OBSERVED_CUSTOMER_LIFESPAN),
        REVENUE(GROSS_REVENUE, REFUNDS, NET_REVENUE, NEW_REVENUE, RETURNING_REVENUE);

        // List.of makes it immutable, which its type cannot say.
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Figure> figures;

        Topic(Figure... figures) {
            this.figures = List.of(figures);
        }

        List<Figure> figures() {
            return figures;
        }

        String label() {
            return switch (this) {
                case RETENTION -> t("analytics.overview.loyalty");
                case RHYTHM -> t("analytics.retention.rhythm");
                case VALUE -> t("analytics.overview.value");
                case REVENUE -> t("analytics.overview.revenue");
            };
        }
    }

    List<ComparisonPage.Group> draw() {
        var groups = new ArrayList<ComparisonPage.Group>();
        for (var topic : Topic.values()) {
            groups.add(
                    new ComparisonPage.Group(
                            topic.label(),
                            topic.figures().stream()
                                    .filter(this::isKnown)
                                    .map(this::row)
                                    .toList()));
        }
        return groups;
    }

    private boolean isKnown(Figure figure) {
        return marginKnown || figure != CUSTOMER_LIFETIME_MARGIN;
    }

    private ComparisonPage.Row row(Figure figure) {
        var cells = new ArrayList<ComparisonPage.Cell>();
        cells.add(cell(figure, compared.question(), compared.everybody(), null));
        for (var other : compared.others()) {
            var question = compared.question().about(other.segment());
            cells.add(cell(figure, question, other.figures(), difference(figure, other)));
        }
        return new ComparisonPage.Row(
                t(figure.labelKey()), "meaning-" + figure.key(), views.definition(figure), cells);
    }

    private static ComparisonPage.Cell cell(
            Figure figure,
            Question question,
            @Nullable Overview figures,
            ComparisonPage.@Nullable Difference difference) {
        if (figures == null) {
            return new ComparisonPage.Cell(Formats.NO_VALUE, null, null);
        }
        var group = figure.group();
        return new ComparisonPage.Cell(
                FigureText.of(figures.current(), figure),
                group == null ? null : question.customers(group),
                difference);
    }

    private ComparisonPage.@Nullable Difference difference(Figure figure, Compared.Other other) {
        var figures = other.figures();
        if (figures == null) {
            return null;
        }
        var all = compared.everybody().current();
        return SUMS.contains(figure)
                ? share(figure, all, figures.current())
                : distance(figure, all, figures.current());
    }

    private static ComparisonPage.@Nullable Difference share(
            Figure figure, PeriodFigures all, PeriodFigures some) {
        var whole = all.value(figure);
        var part = some.value(figure);
        if (whole == null || part == null || whole.signum() == 0) {
            return null;
        }
        double share = part.doubleValue() / whole.doubleValue();
        return new ComparisonPage.Difference(
                t("analytics.comparison.share", "share", Formats.percent(share, 1)), null);
    }

    private static ComparisonPage.@Nullable Difference distance(
            Figure figure, PeriodFigures all, PeriodFigures some) {
        var mean = all.value(figure);
        var here = some.value(figure);
        var better = FigureViews.better(figure);
        var against = t("analytics.segment.everybody");
        var delta =
                figure.kind() == Figure.Kind.RATIO
                        ? Delta.points(here, mean, better, against)
                        : Delta.relative(here, mean, better, against);
        return delta == null ? null : new ComparisonPage.Difference(delta.text(), delta);
    }
}
