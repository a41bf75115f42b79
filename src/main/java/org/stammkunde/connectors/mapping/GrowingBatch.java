package org.stammkunde.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.RefundDraft;

/// The batch that is being read.
final class GrowingBatch {

    /// Characters of text from which on a batch is full, however few rows they are.
    private static final int MOST_CHARACTERS = 8 << 20;

    /// Rows from which on it is more than full, however many it should hold.
    private static final int FAR_TOO_MANY = 50_000;

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
        return rows >= mostRows || characters >= MOST_CHARACTERS;
    }

    /// Time to end even within a document.
    boolean isOverfull() {
        return rows >= FAR_TOO_MANY || characters >= 2 * MOST_CHARACTERS;
    }

    Batch upTo(long line) {
        return new Batch(line, rows, orders, refunds, rejections, mended);
    }
}
