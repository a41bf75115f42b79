package org.stammkunde.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// One connection that posts the same request again and again, each event under a new message id.
/// It does as little as it can, since it shares the machine with what it measures.
final class Sender implements AutoCloseable {

    private static final AtomicLong MESSAGE = new AtomicLong(1_000_000_000_000_000L);
    private static final byte[] PLACE = "################".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final byte[] request;
    private final int[] places;
    private final byte[] answer = new byte[8192];

    Sender(String url, String authorization, String body, int events) throws IOException {
        var address = URI.create(url);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        var text =
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(
                                address.getPath(),
                                address.getAuthority(),
                                authorization,
                                body.getBytes(StandardCharsets.UTF_8).length,
                                body);
        request = text.getBytes(StandardCharsets.UTF_8);
        places = places(events);
    }

    private int[] places(int events) {
        var found = new int[events];
        int from = 0;
        for (int i = 0; i < events; i++) {
            while (!Arrays.equals(request, from, from + PLACE.length, PLACE, 0, PLACE.length)) {
                from++;
            }
            found[i] = from;
            from += PLACE.length;
        }
        return found;
    }

    /// Sends once and waits for the answer.
    void send() throws IOException {
        for (int place : places) {
            long number = MESSAGE.incrementAndGet();
            for (int digit = PLACE.length - 1; digit >= 0; digit--) {
                request[place + digit] = (byte) ('0' + number % 10);
                number /= 10;
            }
        }
        socket.getOutputStream().write(request);
        requireSuccess(socket.getInputStream());
    }

    private void requireSuccess(InputStream in) throws IOException {
        int length = 0;
        do {
            int n = in.read(answer, length, answer.length - length);
            if (n < 0) {
                throw new IOException("The connection ended");
            }
            length += n;
        } while (answer[length - 1] != '}');
        if (answer[9] != '2') {
            throw new IOException(new String(answer, 0, length, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
