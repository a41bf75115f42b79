package org.stammkunde.web.kit;

import java.util.function.Function;

/// One column of a list of `T`, on the page and in the export alike:
/// `Column.<Customer>of("name", t("…"), c -> Cell.text(c.name())).withSort()`.
///
/// @param key name in the address for sorting and column choice
/// @param end whether it is set at the right edge, as numbers are
/// @param extra shown only when chosen
public record Column<T>(
        String key,
        String label,
        Function<T, Cell> cell,
        boolean sortable,
        boolean end,
        boolean extra) {

    public static <T> Column<T> of(String key, String label, Function<T, Cell> cell) {
        return new Column<>(key, label, cell, false, false, false);
    }

    /// A column of numbers, set at the right edge.
    public static <T> Column<T> figures(String key, String label, Function<T, Cell> cell) {
        return new Column<>(key, label, cell, false, true, false);
    }

    public Column<T> withSort() {
        return new Column<>(key, label, cell, true, end, extra);
    }

    public Column<T> onRequest() {
        return new Column<>(key, label, cell, sortable, end, true);
    }

    public Cell of(T row) {
        return cell.apply(row);
    }
}
