package org.stammkunde.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How one set of ids differs from an earlier one.
///
/// @param gone only in the earlier one
/// @param come only in the later one
record Difference(List<Long> gone, List<Long> come) {

    static final Difference NONE = new Difference(List.of(), List.of());

    /// Of ascending lists.
    static Difference between(long[] before, long[] after) {
        return new Difference(without(before, after), without(after, before));
    }

    /// Both together, of different ids.
    Difference and(Difference other) {
        return new Difference(
                Stream.concat(gone.stream(), other.gone.stream()).toList(),
                Stream.concat(come.stream(), other.come.stream()).toList());
    }

    /// How many more there are in the later one.
    int growth() {
        return come.size() - gone.size();
    }

    boolean isNone() {
        return gone.isEmpty() && come.isEmpty();
    }

    private static List<Long> without(long[] some, long[] others) {
        var rest = new ArrayList<Long>();
        int at = 0;
        for (long each : some) {
            while (at < others.length && others[at] < each) {
                at++;
            }
            if (at == others.length || others[at] != each) {
                rest.add(each);
            }
        }
        return rest;
    }
}
