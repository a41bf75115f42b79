package org.stammkunde.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stammkunde.shared.StartFailure;

/// The folder that holds everything this installation keeps, locked for one process as long as
/// this object is open.
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if it is missing and takes its lock.
    ///
    /// @throws StartFailure when another process has it or it cannot be written to
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var lock = lock(path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw StorageTrouble.of(path, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("instance.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (taken(channel)) {
            channel.close();
            throw new StartFailure(
                    "The data folder "
                            + path
                            + " is in use by another running Stammkunde. Stop that one or choose"
                            + " another folder with STAMMKUNDE_DATA_DIR.");
        }
        return channel;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /// Absolute and normalised.
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw StorageTrouble.of(path, e);
        }
    }
}
