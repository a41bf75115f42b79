package org.stammkunde.shared;

import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for. `sort` is a column name that the store maps through an
/// enum, never into SQL.
///
/// @param page zero-based
/// @param size rows per page, 1 to 200
/// @param sort the column's name, or null for the list's own order
public record PageRequest(int page, int size, @Nullable String sort, boolean descending) {

    public static final int LARGEST = 200;

    public PageRequest {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, LARGEST);
    }

    public long offset() {
        return (long) page * size;
    }
}
