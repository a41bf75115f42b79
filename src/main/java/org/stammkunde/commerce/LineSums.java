package org.stammkunde.commerce;

/// What tells the lines of one delivery from those of another, whatever their order.
///
/// @param hash sum of the hashes of the lines
record LineSums(long valueMinor, long hash) {

    /// @param lines whose products are known
    static LineSums of(Lines lines) {
        long value = 0;
        long hash = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.line(i);
            var product = lines.product(i);
            value = Math.addExact(value, line.valueMinor());
            hash += line.hash(product == null ? 0 : product);
        }
        return new LineSums(value, hash);
    }
}
