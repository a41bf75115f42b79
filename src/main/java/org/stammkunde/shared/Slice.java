package org.stammkunde.shared;

import java.util.List;

/// One page of a list together with the size of the whole list.
///
/// @param total rows of the whole list under the same filters
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }
}
