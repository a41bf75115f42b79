package org.stammkunde.web.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Stretch;

/// A stretch of a list as the API gives it.
///
/// @param total rows of the whole list under the same filters, counted when reading began
/// @param next address of the rows that follow, null on the last ones
public record ApiList<T>(List<T> items, long total, @Nullable String next) {

    /// Reads a list from one place on.
    @FunctionalInterface
    public interface Reading<R> {
        /// @param after null = from the beginning
        Stretch<R> from(@Nullable Place after);
    }

    /// The whole of a short list.
    public static <T> ApiList<T> of(List<T> all) {
        return new ApiList<>(all, all.size(), null);
    }

    /// @param count asked once, at the beginning of the list
    public static <R, T> ApiList<T> of(
            ApiQuery query, Reading<R> reading, LongSupplier count, Function<R, T> shown) {
        var cursor = query.cursor();
        var rows = reading.from(cursor == null ? null : cursor.place());
        long total = cursor == null ? count.getAsLong() : cursor.total();
        var end = rows.end();
        return new ApiList<>(
                rows.items().stream().map(shown).toList(),
                total,
                end == null ? null : query.next(new Cursor(total, end)));
    }
}
