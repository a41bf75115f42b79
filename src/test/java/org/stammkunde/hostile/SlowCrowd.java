package org.stammkunde.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Many connections that begin a request and never end it: every now and then each sends a little
/// more. Whoever is hung up on calls again.
final class SlowCrowd implements AutoCloseable {

    private static final int LARGEST_ANSWER = 4096;

    private final InetSocketAddress server;
    private final byte[] beginning;
    private final byte[] piece;
    private final Duration every;
    private final @Nullable SocketChannel[] callers;
    private final AtomicLong hungUp = new AtomicLong();
    private final Thread thread;
    private volatile boolean over;

    /// @param beginning of what each sends, may be empty
    /// @param piece what it sends again and again, may be empty
    SlowCrowd(URI server, int size, String beginning, String piece, Duration every) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
        this.piece = piece.getBytes(StandardCharsets.US_ASCII);
        this.every = every;
        this.callers = new SocketChannel[size];
        this.thread = Thread.ofPlatform().name("slow-crowd").start(this::call);
    }

    /// How often one of them was hung up on.
    long hungUp() {
        return hungUp.get();
    }

    private void call() {
        while (!over) {
            long next = System.nanoTime() + every.toNanos();
            for (int i = 0; i < callers.length && !over; i++) {
                callers[i] = goOn(callers[i]);
            }
            for (long left = every.toNanos(); left > 0 && !over; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private @Nullable SocketChannel goOn(@Nullable SocketChannel caller) {
        try {
            if (caller == null) {
                return begin();
            }
            caller.write(ByteBuffer.wrap(piece));
            if (caller.read(ByteBuffer.allocate(LARGEST_ANSWER)) >= 0) {
                return caller;
            }
            caller.close();
        } catch (IOException ended) {
            closeQuietly(caller);
        }
        hungUp.incrementAndGet();
        return null;
    }

    private SocketChannel begin() throws IOException {
        var caller = SocketChannel.open(server);
        caller.configureBlocking(false);
        caller.write(ByteBuffer.wrap(beginning));
        return caller;
    }

    private static void closeQuietly(@Nullable SocketChannel caller) {
        try {
            if (caller != null) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (var caller : callers) {
            closeQuietly(caller);
        }
    }
}
