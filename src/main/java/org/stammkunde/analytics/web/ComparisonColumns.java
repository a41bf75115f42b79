package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Overview;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;

/// A comparison as a file with a row for each figure. Nothing is rounded.
final class ComparisonColumns {

    private static final int EXACT = 10;

    private ComparisonColumns() {}

    /// @param unit of the values
    record Row(Figure figure, String unit) {}

    static CsvDownload<Row> download(Compared compared) {
        var currency = compared.everybody().current().currency().getCurrencyCode();
        return new CsvDownload<>(
                t("analytics.comparison.file"),
                columns(compared),
                each ->
                        figures()
                                .map(figure -> new Row(figure, unit(figure, currency)))
                                .forEach(each));
    }

    private static Stream<Figure> figures() {
        return Arrays.stream(ComparisonTable.Topic.values())
                .flatMap(topic -> topic.figures().stream());
    }

    private static String unit(Figure figure, String currency) {
        var kind = figure.kind();
        return kind == Figure.Kind.MONEY
                ? currency
                : t("analytics.comparison.unit." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static List<Column<Row>> columns(Compared compared) {
        var columns = new ArrayList<Column<Row>>();
        columns.add(
                Column.of(
                        "figure",
                        t("analytics.comparison.figure"),
                        row -> Cell.text(t(row.figure().labelKey()))));
        columns.add(
                Column.of("unit", t("analytics.comparison.unit"), row -> Cell.text(row.unit())));
        columns.add(column("everybody", t("analytics.segment.everybody"), compared.everybody()));
        for (var other : compared.others()) {
            var segment = other.segment();
            columns.add(column(Long.toString(segment.id()), segment.name(), other.figures()));
        }
        return columns;
    }

    private static Column<Row> column(String key, String name, @Nullable Overview figures) {
        return Column.figures(key, name, row -> Cell.number(value(row.figure(), figures), EXACT));
    }

    private static @Nullable BigDecimal value(Figure figure, @Nullable Overview figures) {
        return figures == null ? null : figures.current().value(figure);
    }
}
