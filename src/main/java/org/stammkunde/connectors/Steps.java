package org.stammkunde.connectors;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.OrderBatch;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.connectors.mapping.Rejection;

/// Reads and prepares the files of an import ahead of the database, in a thread of its own. One
/// batch waits while one is read and one written: more would live so long that the garbage
/// collector copies them.
final class Steps implements AutoCloseable {

    private static final int AHEAD = 1;
    private static final int WAIT_MILLIS = 200;

    /// What is done ahead with the documents of a batch.
    @FunctionalInterface
    interface Preparation {
        OrderBatch of(List<OrderDraft> orders, List<RefundDraft> refunds);
    }

    /// What the reader hands over.
    sealed interface Step {

        /// @param orders those and the refunds of the batch, prepared
        /// @param upTo the line of the last row in it
        /// @param rows how many were read
        /// @param consumed bytes of the upload read up to the batch's end
        record Rows(
                int source,
                long upTo,
                int rows,
                OrderBatch orders,
                List<Rejection> rejections,
                long consumed)
                implements Step {}

        record End() implements Step {}

        record Failure(Throwable cause) implements Step {}
    }

    private final List<ImportSource> sources;
    private final long largest;
    private final IntSupplier batchRows;
    private final Preparation prepare;
    private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean closed;

    /// @param largest content in bytes
    /// @param batchRows see [ImportSource#open]
    Steps(List<ImportSource> sources, long largest, IntSupplier batchRows, Preparation prepare) {
        this.sources = sources;
        this.largest = largest;
        this.batchRows = batchRows;
        this.prepare = prepare;
        this.reader = Thread.ofPlatform().name("import-reader").daemon().unstarted(this::read);
    }

    private int firstSource;
    private long firstLine;

    /// Begins behind what is committed.
    Steps from(int source, long line) {
        firstSource = source;
        firstLine = line;
        reader.start();
        return this;
    }

    /// The next batch, or null at the end.
    Step.@Nullable Rows next() throws Exception {
        return switch (queue.take()) {
            case Step.Rows rows -> rows;
            case Step.End() -> null;
            case Step.Failure(Exception cause) -> throw cause;
            case Step.Failure(Error cause) -> throw cause;
            case Step.Failure(Throwable cause) -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            for (int i = firstSource; i < sources.size() && !closed; i++) {
                read(i, i == firstSource ? firstLine : 0);
            }
            put(new Step.End());
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            put(new Step.Failure(e));
        }
    }

    private void read(int source, long after) throws IOException {
        try (var reading = sources.get(source).open(after, largest, batchRows)) {
            for (var batch = reading.next(); batch != null && !closed; batch = reading.next()) {
                put(
                        new Step.Rows(
                                source,
                                batch.upTo(),
                                batch.rows(),
                                prepare.of(batch.orders(), batch.refunds()),
                                batch.rejections(),
                                reading.consumed()));
            }
        }
    }

    private void put(Step step) {
        try {
            while (!closed && !queue.offer(step, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
