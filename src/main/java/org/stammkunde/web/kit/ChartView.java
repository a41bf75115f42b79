package org.stammkunde.web.kit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;
import tools.jackson.databind.json.JsonMapper;

/// A chart and the table of the same data. The page's layout needs `charts = true`.
///
/// @param id unique on the page; also the name of downloaded files
/// @param unit how values are read
/// @param currency ISO code when the unit is money, else empty
/// @param axis what the labels are, heading of the table's first column
/// @param labels one per period or category
/// @param ticks the labels as short as the axis needs them; a line break starts a second line
/// @param openFrom index of the first period that is not over, drawn hatched; -1 = none
public record ChartView(
        String id,
        String title,
        Kind kind,
        Unit unit,
        String currency,
        String axis,
        List<String> labels,
        List<String> ticks,
        List<Series> series,
        int openFrom) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// How it is drawn.
    public enum Kind {
        LINE,
        AREA,
        BAR,
        STACKED
    }

    /// How values are read; percent is a fraction.
    public enum Unit {
        COUNT,
        MONEY,
        PERCENT,
        DECIMAL
    }

    /// One line or one colour of bars.
    ///
    /// @param values one per label; null where there is no value
    /// @param compared whether it is the compared period, drawn faint and dashed
    public record Series(String name, List<? extends @Nullable Number> values, boolean compared) {
        public static Series of(String name, List<? extends @Nullable Number> values) {
            return new Series(name, values, false);
        }
    }

    public ChartView {
        if (ticks.size() != labels.size()) {
            throw new IllegalArgumentException(id + " needs one tick per label");
        }
        for (var one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException(one.name() + " needs one value per label");
            }
        }
    }

    public static ChartView of(
            String id, String title, Kind kind, Unit unit, String axis, List<String> labels) {
        return new ChartView(id, title, kind, unit, "", axis, labels, labels, List.of(), -1);
    }

    public ChartView with(Series... more) {
        return new ChartView(
                id, title, kind, unit, currency, axis, labels, ticks, List.of(more), openFrom);
    }

    public ChartView ticks(List<String> shorter) {
        return new ChartView(
                id, title, kind, unit, currency, axis, labels, shorter, series, openFrom);
    }

    public ChartView openFrom(int index) {
        return new ChartView(id, title, kind, unit, currency, axis, labels, ticks, series, index);
    }

    public ChartView in(Currency money) {
        return new ChartView(
                id,
                title,
                kind,
                unit,
                money.getCurrencyCode(),
                axis,
                labels,
                ticks,
                series,
                openFrom);
    }

    public boolean open(int index) {
        return openFrom >= 0 && index >= openFrom;
    }

    /// A value as the table shows it.
    public String text(@Nullable Number value) {
        return switch (unit) {
            case COUNT -> Formats.number(value, 0);
            case DECIMAL -> Formats.number(value, 1);
            case PERCENT -> Formats.percent(value);
            case MONEY ->
                    value == null
                            ? Formats.NO_VALUE
                            : Formats.money(
                                    new BigDecimal(value.toString()),
                                    Currency.getInstance(currency));
        };
    }

    /// What charts.js draws from.
    public String json() {
        return JSON.writeValueAsString(
                Map.ofEntries(
                        Map.entry("name", id),
                        Map.entry("title", title),
                        Map.entry("kind", kind.name().toLowerCase(Locale.ROOT)),
                        Map.entry("unit", unit.name().toLowerCase(Locale.ROOT)),
                        Map.entry("currency", currency),
                        Map.entry("locale", Formats.locale().toLanguageTag()),
                        Map.entry("axis", axis),
                        Map.entry("labels", labels),
                        Map.entry("ticks", ticks),
                        Map.entry("series", series),
                        Map.entry("openFrom", openFrom)));
    }
}
