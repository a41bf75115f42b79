package org.stammkunde.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.RefundDraft;

/// The batch that is being read.
final class GrowingBatch {

    /// Characters of text from which on a batch is full, however few rows they are.
    private static final int MOST_CHARACTERS = 8 << 20;

    final List<OrderDraft> orders = new ArrayList<>();
    final List<RefundDraft> refunds = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Batch.MendedRow> mended = new ArrayList<>();

    private final int mostRows;
    private int rows;
    private int characters;

    GrowingBatch(int mostRows) {
        this.mostRows = mostRows;
    }

    void count(int length) {
        rows++;
        characters += length;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    boolean isFull() {
        return holds(1);
    }

    /// Twice what it should hold: time to end even within a document.
    boolean isOverfull() {
        return holds(2);
    }

    Batch upTo(long line) {
        return new Batch(line, rows, orders, refunds, rejections, mended);
    }

    private boolean holds(int times) {
        return rows >= times * mostRows || characters >= times * MOST_CHARACTERS;
    }
}
