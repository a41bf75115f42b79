package org.stammkunde.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.shared.PrivateFolder;

/// The files in the warehouse folder: `copy-<version>.duckdb` is complete, `building-…` never
/// was, `broken-…` is kept for whoever wants to look into it until the next start that finds a good
/// copy.
class CopyFiles {

    private static final Logger log = LoggerFactory.getLogger(CopyFiles.class);

    private static final String COMPLETE = "copy-";
    private static final String BUILDING = "building-";
    private static final String BROKEN = "broken-";
    private static final String ENDING = ".duckdb";
    private static final String LOG = ".wal";

    private final Path folder;

    CopyFiles(Path folder) {
        this.folder = folder;
    }

    void prepare() throws IOException {
        PrivateFolder.make(folder);
        for (var leftover : named(BUILDING)) {
            delete(leftover);
        }
    }

    Optional<Path> newest() throws IOException {
        return named(COMPLETE).stream().max(Comparator.comparingLong(CopyFiles::version));
    }

    Path building(long version) {
        return folder.resolve(BUILDING + version + ENDING);
    }

    /// Gives a file that was built and closed its final name.
    Path complete(Path building) throws IOException {
        var complete = folder.resolve(COMPLETE + version(building) + ENDING);
        return Files.move(building, complete, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Puts a file aside that cannot be used; only the last such file is kept.
    void putAside(Path file) throws IOException {
        for (var older : named(BROKEN)) {
            delete(older);
        }
        var aside = folder.resolve(BROKEN + version(file) + ENDING);
        move(file, aside);
        move(log(file), log(aside));
    }

    void discardBroken() throws IOException {
        for (var broken : named(BROKEN)) {
            log.info("warehouse file={} deleted reason=replaced-by-a-good-copy", broken);
            delete(broken);
        }
    }

    /// Deletes every complete file but the given one.
    void keepOnly(Path file) {
        try {
            for (var other : named(COMPLETE)) {
                if (!other.equals(file)) {
                    delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(log(file));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + LOG);
    }

    private static long version(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(
                name.substring(name.indexOf('-') + 1, name.length() - ENDING.length()));
    }

    private List<Path> named(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> hasName(file, prefix)).toList();
        }
    }

    private static boolean hasName(Path file, String prefix) {
        return file.getFileName().toString().matches(prefix + "\\d{1,18}\\.duckdb");
    }
}
