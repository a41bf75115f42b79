package org.stammkunde.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of an order, or of a part of one, ready to be stored. Their numbers stand one behind the
/// other: an import hands millions of them from one thread to another, and objects would lie all
/// over the memory.
final class Lines {

    private static final int WIDTH = 4;

    private final Goods.@Nullable Good[] goods;
    private final long[] numbers;
    private long discountMinor;
    private @Nullable LineSums sums;

    private Lines(int size) {
        this.goods = new Goods.Good[size];
        this.numbers = new long[size * WIDTH];
    }

    /// @param goods take note of the products
    /// @param at when it was ordered
    /// @param digits decimals of the currency's minor unit
    static Lines of(List<LineDraft> drafts, Goods goods, Instant at, int digits) {
        var lines = new Lines(drafts.size());
        int place = 0;
        for (var draft : drafts) {
            lines.goods[place] = goods.note(draft, at);
            var line = Line.of(draft, digits);
            line.writeTo(lines.numbers, place * WIDTH);
            lines.discountMinor = Math.addExact(lines.discountMinor, line.discountMinor(digits));
            place++;
        }
        return lines;
    }

    int size() {
        return goods.length;
    }

    /// Of all lines.
    long discountMinor() {
        return discountMinor;
    }

    /// @return null when the line names no product, or the product is not known yet
    @Nullable Long product(int line) {
        var good = goods[line];
        return good == null ? null : good.id();
    }

    Line line(int line) {
        return Line.readFrom(numbers, line * WIDTH);
    }

    /// Whether all products are known.
    boolean isIdentified() {
        for (var good : goods) {
            if (good != null && good.id() == null) {
                return false;
            }
        }
        return true;
    }

    /// What tells these lines from others, once all products are known.
    LineSums sums() {
        var known = sums;
        if (known == null) {
            known = LineSums.of(this);
            sums = known;
        }
        return known;
    }
}
