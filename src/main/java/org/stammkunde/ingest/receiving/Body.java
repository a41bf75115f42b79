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

    private static final int PIECE = 16 * 1024;
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
        return zipped ? new GZIPInputStream(in, PIECE) : in;
    }

    private byte[] read(InputStream in) throws IOException, Refused.Signal {
        long start = System.nanoTime();
        var bytes = new byte[first()];
        memory.take(bytes.length);
        int length = 0;
        for (int n = in.read(bytes, 0, bytes.length);
                n >= 0;
                n = in.read(bytes, length, bytes.length - length)) {
            length += n;
            if (length > most) {
                throw Refused.TOO_LARGE.signal();
            }
            if (System.nanoTime() - start > PATIENCE) {
                throw Refused.SLOW.signal();
            }
            if (length == bytes.length) {
                int larger = Math.min(2 * bytes.length, most + 1);
                memory.take(larger - bytes.length);
                bytes = Arrays.copyOf(bytes, larger);
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /// What is announced and one more, so that the end is seen without growing; not more than a
    /// piece at first, so that whoever announces much and sends nothing holds little.
    private int first() {
        long announced = request.getContentLengthLong();
        return announced < 0 ? PIECE : (int) Math.min(announced + 1, PIECE);
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
