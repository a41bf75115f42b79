package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one batch delivers of one order.
final class Part {

    final DocumentKey key;
    private @Nullable Header header;
    private final List<Lines> lines = new ArrayList<>(1);
    private int lineCount;
    private long valueMinor;
    private long discountMinor;
    private long linesHash;

    Part(DocumentKey key) {
        this.key = key;
    }

    void say(Header other) {
        header = header == null ? other : header.merge(other);
    }

    /// @param more lines whose products are known
    void add(Lines more) {
        var sums = more.sums();
        lines.add(more);
        lineCount += more.size();
        valueMinor = Math.addExact(valueMinor, sums.valueMinor());
        discountMinor = Math.addExact(discountMinor, more.discountMinor());
        linesHash += sums.hash();
    }

    /// @throws IllegalStateException before anything was said
    Header header() {
        if (header == null) {
            throw new IllegalStateException("Nothing was said about order " + key);
        }
        return header;
    }

    /// As they were delivered.
    List<Lines> lines() {
        return lines;
    }

    Content content() {
        return new Content(header(), valueMinor, discountMinor, lineCount, linesHash);
    }

    /// Everything that makes two deliveries of an order the same.
    ///
    /// @param linesHash sum of the hashes of the lines, whatever their order
    record Content(
            Header header, long valueMinor, long discountMinor, int lineCount, long linesHash) {

        /// Whether it says of an order nothing but what is known.
        boolean repeats(Content known) {
            var whole =
                    new Content(
                            header.over(known.header),
                            valueMinor,
                            discountMinor,
                            lineCount,
                            linesHash);
            return whole.equals(known);
        }
    }
}
