package org.stammkunde.shared;

import java.util.List;

/// One page of a list together with the size of the whole list.
///
/// @param total rows of the whole list under the same filters; for very long lists only the
///     number up to which rows were counted
/// @param more there are more rows than `total`
public record Slice<T>(List<T> items, long total, boolean more) {

    /// Rows of a list are counted and can be paged to up to this number.
    public static final int COUNTED = 10_000;

    public Slice {
        items = List.copyOf(items);
    }

    public Slice(List<T> items, long total) {
        this(items, total, false);
    }

    /// @param counted rows found when counting stopped after one more than [#COUNTED]
    public static <T> Slice<T> counted(List<T> items, long counted) {
        return new Slice<>(items, Math.min(counted, COUNTED), counted > COUNTED);
    }
}
