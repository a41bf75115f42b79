package org.stammkunde.shared;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Rows of a list from one place to another.
///
/// @param end where the list goes on; null when these are its last rows
public record Stretch<T>(List<T> items, @Nullable Place end) {

    /// A row and where it stands.
    public record Row<T>(T item, Place place) {}

    public Stretch {
        items = List.copyOf(items);
    }

    /// @param rows one more than wanted, where there are so many
    public static <T> Stretch<T> of(List<Row<T>> rows, int wanted) {
        var items = rows.stream().limit(wanted).map(Row::item).toList();
        return new Stretch<>(items, rows.size() > wanted ? rows.get(wanted - 1).place() : null);
    }

    /// The same of rows that are sorted by their numbers alone.
    public static <T> Stretch<T> of(List<T> rows, int wanted, ToLongFunction<T> id) {
        var placed =
                rows.stream()
                        .map(row -> new Row<>(row, new Place(null, id.applyAsLong(row))))
                        .toList();
        return of(placed, wanted);
    }
}
