package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads a request's body: never more than allowed, sent or inflated, and not for ever.
///
/// @param most bytes
public record Body(HttpServletRequest request, int most, Memory memory) {

    private static final int FREE = 4 * 1024;
    private static final long GROWTH = 4;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    public byte[] read() throws IOException, Refused.Signal {
        boolean zipped = zipped(request.getHeader("Content-Encoding"));
        requireType(request.getContentType(), zipped);
        if (request.getContentLengthLong() > most) {
            throw Refused.TOO_LARGE.signal();
        }
        try (var in = open(zipped)) {
            return read(in);
        } catch (ZipException | EOFException e) {
            throw Refused.BAD_GZIP.signal();
        }
    }

    private InputStream open(boolean zipped) throws IOException {
        var in = request.getInputStream();
        return zipped ? new GZIPInputStream(in, FREE) : in;
    }

    private byte[] read(InputStream in) throws IOException, Refused.Signal {
        long start = System.nanoTime();
        var bytes = new byte[first()];
        int length = 0;
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes, length, bytes.length - length)) {
            length += n;
            if (System.nanoTime() - start > PATIENCE) {
                throw Refused.SLOW.signal();
            }
            if (length == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    return bytes;
                }
                bytes = larger(bytes);
                bytes[length++] = (byte) next;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /// What is announced, but little at first: whoever announces much and sends nothing holds
    /// little. Every connection may hold as much, so it is not counted.
    private int first() {
        long announced = request.getContentLengthLong();
        return announced > 0 ? (int) Math.min(announced, FREE) : FREE;
    }

    /// What is zipped becomes larger than was announced.
    private byte[] larger(byte[] bytes) throws Refused.Signal {
        if (bytes.length == most) {
            throw Refused.TOO_LARGE.signal();
        }
        long announced = request.getContentLengthLong();
        long expected = announced > bytes.length ? announced : most;
        int length = (int) Math.min(GROWTH * bytes.length, expected);
        memory.take(length - bytes.length);
        return Arrays.copyOf(bytes, length);
    }

    /// RudderStack's SDK for Node.js calls what it has zipped a form; no browser zips forms.
    private static void requireType(@Nullable String type, boolean zipped) throws Refused.Signal {
        if (type == null) {
            return;
        }
        var plain = type.strip().toLowerCase(Locale.ROOT);
        boolean json = plain.startsWith("application/json") || plain.startsWith("text/plain");
        if (!json && !(zipped && plain.equals("application/x-www-form-urlencoded"))) {
            throw Refused.MEDIA_TYPE.signal();
        }
    }

    private static boolean zipped(@Nullable String encoding) throws Refused.Signal {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Refused.ENCODING.signal();
        };
    }
}
