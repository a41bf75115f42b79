package org.stammkunde.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Uploaded bytes in PostgreSQL, so that every node can read them and a restart loses nothing.
/// Each chunk is committed on its own: a long transaction would hold back the analytics mirror.
/// Buffers are used again: an array of this size is expensive to the garbage collector.
@Component
class UploadStore {

    static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores the stream to its end.
    ///
    /// @return its length
    /// @throws ImportsException when it is longer than `largest`
    long write(ImportId id, InputStream in, long largest) {
        var chunk = new byte[CHUNK];
        var small = new byte[CHUNK];
        long total = 0;
        int no = 0;
        for (int length = read(in, chunk); length > 0; length = read(in, chunk)) {
            total += length;
            if (total > largest) {
                throw ImportsException.tooLarge(
                        "imports.too-large", Map.of("megabytes", largest >> 20));
            }
            insert(id, no++, chunk, length, small);
        }
        return total;
    }

    /// @param into the chunk's bytes from the beginning on, room for all of them
    /// @return how many they are
    int chunk(ImportId id, int no, byte[] into) {
        return jdbc.sql(
                        """
                        select deflated, bytes from connectors.upload_chunk
                        where import_id = :import and no = :no
                        """)
                .param("import", id.value())
                .param("no", no)
                .query(
                        (row, _) ->
                                unpacked(row.getBoolean("deflated"), row.getBytes("bytes"), into))
                .optional()
                .orElseThrow(() -> ImportsException.file("imports.upload-gone"));
    }

    void delete(ImportId id) {
        jdbc.sql("delete from connectors.upload_chunk where import_id = :import")
                .param("import", id.value())
                .update();
    }

    private void insert(ImportId id, int no, byte[] chunk, int length, byte[] small) {
        int smaller = deflated(chunk, length, small);
        boolean deflated = smaller < length * 9 / 10;
        jdbc.sql(
                        """
                        insert into connectors.upload_chunk (import_id, no, deflated, bytes)
                        values (:import, :no, :deflated, :bytes)
                        """)
                .param("import", id.value())
                .param("no", no)
                .param("deflated", deflated)
                .param("bytes", deflated ? first(small, smaller) : first(chunk, length))
                .update();
    }

    private static byte[] first(byte[] bytes, int length) {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static int read(InputStream in, byte[] into) {
        try {
            return in.readNBytes(into, 0, CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return how many bytes of `small` it took; `length` when it would take no fewer
    private static int deflated(byte[] chunk, int length, byte[] small) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(chunk, 0, length);
            deflater.finish();
            int smaller = deflater.deflate(small, 0, length);
            return deflater.finished() ? smaller : length;
        } finally {
            deflater.end();
        }
    }

    private static int unpacked(boolean deflated, byte[] bytes, byte[] into) {
        if (!deflated) {
            System.arraycopy(bytes, 0, into, 0, bytes.length);
            return bytes.length;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            return inflater.inflate(into);
        } catch (DataFormatException e) {
            throw new IllegalStateException("A stored chunk cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }
}
