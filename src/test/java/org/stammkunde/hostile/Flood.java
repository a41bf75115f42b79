package org.stammkunde.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// One sender after another with a body that is meant to be too much. Notes what it is told.
final class Flood implements AutoCloseable {

    private static final int SECONDS = 15;
    private static final long PAUSE = 50_000_000;
    private static final int STATUS_AT = 9;

    private final URI server;
    private final Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private volatile boolean over;

    /// Writes a request.
    @FunctionalInterface
    interface Request {
        void write(OutputStream out) throws IOException;
    }

    Flood(URI server, Request request) {
        this.server = server;
        this.thread = Thread.ofPlatform().name("flood").start(() -> send(request));
    }

    /// How often which status was answered; `none` where the connection ended without one.
    Map<String, Long> answers() {
        var numbers = new TreeMap<String, Long>();
        answers.forEach((status, times) -> numbers.put(status, times.get()));
        return numbers;
    }

    private void send(Request request) {
        while (!over) {
            answers.computeIfAbsent(answer(request), _ -> new AtomicLong()).incrementAndGet();
            // It shares the machine with those it attacks.
            LockSupport.parkNanos(PAUSE);
        }
    }

    private String answer(Request request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SECONDS * 1_000);
            try {
                request.write(socket.getOutputStream());
            } catch (IOException brokenOff) {
                // It may have been told why before.
            }
            var line =
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.length() < 12 ? "none" : line.substring(STATUS_AT);
        } catch (IOException e) {
            return "none";
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
