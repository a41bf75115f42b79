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
        long length = 0;
        int no = 0;
        for (var chunk = read(in); chunk.length > 0; chunk = read(in)) {
            length += chunk.length;
            if (length > largest) {
                throw ImportsException.tooLarge(
                        "imports.too-large", Map.of("megabytes", largest >> 20));
            }
            insert(id, no++, chunk);
        }
        return length;
    }

    byte[] chunk(ImportId id, int no) {
        return jdbc.sql(
                        """
                        select deflated, bytes from connectors.upload_chunk
                        where import_id = :import and no = :no
                        """)
                .param("import", id.value())
                .param("no", no)
                .query(
                        (row, _) ->
                                row.getBoolean("deflated")
                                        ? inflated(row.getBytes("bytes"))
                                        : row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> ImportsException.file("imports.upload-gone"));
    }

    void delete(ImportId id) {
        jdbc.sql("delete from connectors.upload_chunk where import_id = :import")
                .param("import", id.value())
                .update();
    }

    private void insert(ImportId id, int no, byte[] chunk) {
        var small = deflated(chunk);
        boolean smaller = small.length < chunk.length * 9 / 10;
        jdbc.sql(
                        """
                        insert into connectors.upload_chunk (import_id, no, deflated, bytes)
                        values (:import, :no, :deflated, :bytes)
                        """)
                .param("import", id.value())
                .param("no", no)
                .param("deflated", smaller)
                .param("bytes", smaller ? small : chunk)
                .update();
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] chunk) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(chunk);
            deflater.finish();
            var out = new byte[chunk.length];
            int length = deflater.deflate(out);
            return deflater.finished() ? Arrays.copyOf(out, length) : chunk;
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] small) {
        var inflater = new Inflater();
        try {
            inflater.setInput(small);
            var out = new byte[CHUNK];
            return Arrays.copyOf(out, inflater.inflate(out));
        } catch (DataFormatException e) {
            throw new IllegalStateException("A stored chunk cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }
}
