package org.stammkunde.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// What hostile senders send, under a valid write key.
///
/// @param authorization as in the header
record Hostility(String authorization) {

    private static final int BATCH = 500 * 1024;
    private static final int MEGABYTE = 1 << 20;

    /// A header that never ends.
    String header() {
        return "POST /v1/track HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    }

    /// A body that is announced and does not come.
    String body(int sentAtOnce) {
        return head("/v1/batch", "Content-Length: " + (BATCH - 1))
                + "{\"batch\":["
                + " ".repeat(sentAtOnce);
    }

    /// Three hundred megabytes once unpacked.
    Flood.Request gzipBomb() {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < 300; i++) {
                out.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole("/v1/batch", "Content-Encoding: gzip\r\n", zipped.toByteArray());
    }

    Flood.Request deepJson() {
        return whole("/v1/track", "", text("[".repeat(30_000)));
    }

    /// As many objects as fit into a body: none takes more memory for its length.
    Flood.Request manyObjects() {
        return whole("/v1/batch", "", text("{\"batch\":[" + "{},".repeat(BATCH / 3 - 10) + "{}]}"));
    }

    Flood.Request announced(long bytes) {
        var head = head("/v1/batch", "Content-Length: " + bytes);
        return out -> {
            out.write(text(head));
            pour(out, bytes);
        };
    }

    Flood.Request inChunks(long bytes) {
        var head = head("/v1/batch", "Transfer-Encoding: chunked");
        return out -> {
            out.write(text(head));
            var chunk = chunk();
            for (long sent = 0; sent < bytes; sent += MEGABYTE) {
                out.write(chunk);
            }
            out.write(text("0\r\n\r\n"));
        };
    }

    private static void pour(OutputStream out, long bytes) throws IOException {
        var piece = new byte[MEGABYTE];
        Arrays.fill(piece, (byte) ' ');
        for (long left = bytes; left > 0; left -= MEGABYTE) {
            out.write(piece, 0, (int) Math.min(left, MEGABYTE));
        }
    }

    private static byte[] chunk() {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes(text(Integer.toHexString(MEGABYTE) + "\r\n"));
        chunk.writeBytes(new byte[MEGABYTE]);
        chunk.writeBytes(text("\r\n"));
        return chunk.toByteArray();
    }

    private Flood.Request whole(String path, String header, byte[] body) {
        var head = text(head(path, header + "Content-Length: " + body.length));
        return out -> {
            out.write(head);
            out.write(body);
        };
    }

    private String head(String path, String header) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                .formatted(path, authorization, header);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
