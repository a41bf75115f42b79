package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.AtOnce;

class PostgresBinariesTests {

    @Test
    void areUnpackedByTwoAtOnce(@TempDir Path folder) throws IOException {
        var outcome = AtOnce.run(2, () -> unpackInto(folder));
        assertThat(outcome.failures()).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left)
                    .singleElement()
                    .satisfies(only -> assertThat(only.resolve("bin/postgres")).isExecutable());
        }
    }

    private static void unpackInto(Path folder) {
        try {
            var server = PostgresBinaries.unpackInto(folder).program("postgres");
            assertThat(Path.of(server)).isExecutable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
