package org.stammkunde.connectors.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows of a file are wanted.
///
/// @param numbers only documents with these numbers, null = all
/// @param superseded rows of an earlier mended file that come again, mended anew
public record Selection(@Nullable Set<String> numbers, Set<Long> superseded) {

    public static final Selection ALL = new Selection(null, Set.of());

    boolean wants(String number) {
        return numbers == null || numbers.contains(number);
    }
}
