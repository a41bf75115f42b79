package org.stammkunde.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/// Histories without end, a few of them at a time, shuffled; some messages come much later.
final class Crowd implements Iterator<Message> {

    private static final int AT_A_TIME = 8;

    private final String mark;
    private final Random random;
    private final Queue<Message> next = new ArrayDeque<>();
    private List<Message> late = new ArrayList<>();
    private int histories;

    /// @param mark begins every id
    Crowd(String mark, long seed) {
        this.mark = mark;
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Message next() {
        while (next.isEmpty()) {
            mix();
        }
        return next.remove();
    }

    private void mix() {
        var mixed = late;
        late = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            var history = new RandomHistory(mark + ++histories + "-", random.nextLong());
            for (var message : history.messages()) {
                (random.nextInt(20) == 0 ? late : mixed).add(message);
            }
        }
        Collections.shuffle(mixed, random);
        next.addAll(mixed);
    }
}
