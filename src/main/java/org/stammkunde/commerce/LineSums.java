package org.stammkunde.commerce;

import java.util.List;

/// What tells the lines of one delivery from those of another, whatever their order.
///
/// @param hash sum of the hashes of the lines
record LineSums(long valueMinor, long hash) {

    /// @param lines whose products are known
    static LineSums of(List<Line> lines) {
        long value = 0;
        long hash = 0;
        for (var line : lines) {
            value = Math.addExact(value, line.valueMinor());
            hash += line.hash();
        }
        return new LineSums(value, hash);
    }
}
