package org.stammkunde.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own source files, for tests about how they are written.
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path TESTS = Path.of("src/test/java");

    private Sources() {}

    /// A file and its text.
    record Source(Path path, String text) {

        /// The top-level package under `org.stammkunde`, or the migration folder; empty for
        /// the root.
        String module() {
            var root = path.startsWith(MIGRATIONS) ? MIGRATIONS : MAIN.resolve("org/stammkunde");
            var inside = root.relativize(path);
            return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
        }

        int lineOf(int offset) {
            return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        }
    }

    static List<Source> under(Path root, String... endings) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
