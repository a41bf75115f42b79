package org.stammkunde.operations.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import org.stammkunde.database.DataFolder;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;

/// The data folder and the disk it lies on.
@Component
class DiskStatus implements StatusSource {

    private static final long LITTLE = 5_000_000_000L;
    private static final long TOO_LITTLE = 1_000_000_000L;

    private final Path folder;

    DiskStatus(DataFolder folder) {
        this.folder = folder.path();
    }

    @Override
    public String titleKey() {
        return "operations.disk.title";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Line> lines() {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            return List.of(
                    info("operations.disk.folder", folder.toString()),
                    info("operations.disk.used", Formats.fileSize(size())),
                    new Line(
                            "operations.disk.free",
                            Formats.fileSize(free),
                            level(free),
                            free < LITTLE ? "operations.disk.free-hint" : null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Level level(long free) {
        return free < TOO_LITTLE ? Level.BAD : free < LITTLE ? Level.WARNING : Level.GOOD;
    }

    /// Files may vanish while they are counted: the database writes new ones all the time.
    private long size() throws IOException {
        var bytes = new LongAdder();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        bytes.add(attributes.size());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return bytes.sum();
    }

    private static Line info(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }
}
