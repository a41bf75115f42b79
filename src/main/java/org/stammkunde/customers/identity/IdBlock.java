package org.stammkunde.customers.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/// Hands out ids one by one and draws them from the sequence in blocks that grow.
final class IdBlock implements LongSupplier {

    private static final int LARGEST = 5_000;

    private final IntFunction<List<Long>> draw;
    private final Deque<Long> ids = new ArrayDeque<>();
    private int size;

    IdBlock(IntFunction<List<Long>> draw, int firstSize) {
        this.draw = draw;
        this.size = Math.max(1, firstSize);
    }

    @Override
    public long getAsLong() {
        if (ids.isEmpty()) {
            ids.addAll(draw.apply(size));
            size = Math.min(LARGEST, size * 4);
        }
        return ids.remove();
    }
}
