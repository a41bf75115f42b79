package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Overview;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.Delta;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.Sparkline;

/// Turns figures into numbers that explain themselves: change, course, definition, and the way
/// to the customers behind them.
///
/// @param span a course starts with the period of the first order
/// @param freeOrdersCount the company's setting; else the definitions say that they do not
/// @param provisional while only part of the orders of an import is counted: what that part would
///     be compared with, or grew from, says nothing
record FigureViews(
        Overview overview,
        Question question,
        DataSpan span,
        boolean freeOrdersCount,
        boolean provisional) {

    List<NumberView> of(Figure... figures) {
        return List.of(figures).stream().map(this::view).toList();
    }

    private NumberView view(Figure figure) {
        var number =
                NumberView.of(t(figure.labelKey()), FigureText.of(overview.current(), figure))
                        .with(definition(figure));
        var told =
                provisional
                        ? number.untilCounted()
                        : number.with(delta(figure)).with(sparkline(figure));
        var group = figure.group();
        return group == null ? told : told.linked(question.customers(group));
    }

    private @Nullable Delta delta(Figure figure) {
        if (!question.compares()) {
            return null;
        }
        var now = overview.current().value(figure);
        var before = overview.comparison().value(figure);
        var against = question.against();
        return figure.kind() == Figure.Kind.RATIO
                ? Delta.points(now, before, better(figure), against)
                : Delta.relative(now, before, better(figure), against);
    }

    static Delta.Better better(Figure figure) {
        return switch (figure.wish()) {
            case MORE -> Delta.Better.HIGHER;
            case FEWER -> Delta.Better.LOWER;
            case NEITHER -> Delta.Better.NEITHER;
        };
    }

    /// The latest stretch without gaps.
    private @Nullable Sparkline sparkline(Figure figure) {
        var course = new ArrayList<Double>();
        for (var figures : Courses.of(overview.trail(), span).trail()) {
            add(course, figures.value(figure));
        }
        return course.size() < 2 ? null : new Sparkline(course, overview.current().open());
    }

    private static void add(List<Double> course, @Nullable BigDecimal value) {
        if (value == null) {
            course.clear();
        } else {
            course.add(value.doubleValue());
        }
    }

    Definition definition(Figure figure) {
        var current = overview.current();
        return new Definition(
                t(figure.labelKey() + ".meaning"),
                t(figure.formulaKey()),
                t(
                        "analytics.definition.period",
                        "period",
                        question.choice().soFar(Periods.text(current.period())),
                        "days",
                        current.window().days()),
                Objects.toString(Formats.zone()),
                exclusions());
    }

    private String exclusions() {
        var usual =
                t(
                        freeOrdersCount
                                ? "analytics.definition.exclusions"
                                : "analytics.definition.exclusions.free");
        var segment = question.segment();
        return segment == null
                ? usual
                : t("analytics.definition.segment", "name", segment.name()) + " " + usual;
    }
}
