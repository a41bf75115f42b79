package org.stammkunde.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.testing.TestDatabase;

class UploadStoreTests {

    private static final int CHUNK = UploadStore.CHUNK;
    private static final long ANY_SIZE = Long.MAX_VALUE;

    private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());
    private final UploadStore store = new UploadStore(sql);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17})
    void givesBackWhatItWasGiven(int length) throws IOException {
        var bytes = bytes(length);
        var upload = stored(bytes);
        try (var in = upload.open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void readsAtAnyPlaceInAnyOrder() throws IOException {
        var bytes = bytes(3 * CHUNK + 17);
        var upload = stored(bytes);
        try (var one = upload.seekable();
                var other = upload.seekable()) {
            assertThat(at(one, 2 * CHUNK - 5, 10))
                    .isEqualTo(Arrays.copyOfRange(bytes, 2 * CHUNK - 5, 2 * CHUNK + 5));
            assertThat(at(other, 3, 10)).isEqualTo(Arrays.copyOfRange(bytes, 3, 13));
            assertThat(at(one, CHUNK, 10)).isEqualTo(Arrays.copyOfRange(bytes, CHUNK, CHUNK + 10));
            assertThat(at(one, 3 * CHUNK + 10, 20))
                    .isEqualTo(Arrays.copyOfRange(bytes, 3 * CHUNK + 10, bytes.length));
            assertThat(at(other, 3, 10)).isEqualTo(Arrays.copyOfRange(bytes, 3, 13));
        }
    }

    @Test
    void saysThatTheFileIsGone() throws IOException {
        var upload = stored(bytes(CHUNK + 1));
        try (var in = upload.open()) {
            assertThat(in.read()).isNotNegative();
            store.delete(upload.id());
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.code()).isEqualTo("imports.upload-gone"));
        }
    }

    /// The first chunk is as good as one letter, the second cannot be made smaller, and so on.
    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        for (int from = 0; from < length; from += 2 * CHUNK) {
            Arrays.fill(bytes, from, Math.min(length, from + CHUNK), (byte) 'a');
        }
        return bytes;
    }

    private StoredUpload stored(byte[] bytes) {
        var id =
                new ImportId(
                        sql.sql(
                                        """
                                        insert into connectors.import (kind, file_name, created_at)
                                        values ('orders', 'any.csv', now())
                                        returning id
                                        """)
                                .query(Long.class)
                                .single());
        long length = store.write(id, new ByteArrayInputStream(bytes), ANY_SIZE);
        assertThat(length).isEqualTo(bytes.length);
        return new StoredUpload(id, "any.csv", length, store);
    }

    private static byte[] at(SeekableByteChannel channel, long position, int most)
            throws IOException {
        var into = ByteBuffer.allocate(most);
        channel.position(position);
        while (into.hasRemaining() && channel.read(into) >= 0) {
            assertThat(into.position()).isPositive();
        }
        return Arrays.copyOf(into.array(), into.position());
    }
}
