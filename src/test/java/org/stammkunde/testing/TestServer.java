package org.stammkunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.stammkunde.database.EmbeddedPostgres;

/// The one PostgreSQL of this JVM's tests, gone when the JVM ends, after the applications that use
/// it. What an earlier, killed run left behind is cleared away. JVMs that run tests at the same
/// time begin one after the other.
final class TestServer {

    private static final Path ROOT = Path.of("target", "test-postgres").toAbsolutePath();
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static EmbeddedPostgres get() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        try {
            Files.createDirectories(ROOT);
            Path home;
            FileChannel lock;
            try (var turn = lockFile(ROOT)) {
                turn.lock();
                clearLeftovers();
                home = Files.createTempDirectory(ROOT, "run-");
                lock = lockFile(home);
                lock.lock();
            }
            var server =
                    EmbeddedPostgres.startWithoutDurability(
                            home.resolve("postgres"), ROOT.resolve("binaries"));
            SpringApplication.getShutdownHandlers().add(() -> end(server, home, lock));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearLeftovers() throws IOException {
        try (var runs = Files.newDirectoryStream(ROOT, "run-*")) {
            for (var run : runs) {
                clear(run);
            }
        }
    }

    private static void clear(Path run) throws IOException {
        try (var lock = lockFile(run)) {
            if (lock.tryLock() != null) {
                EmbeddedPostgres.stopOrphan(run.resolve("postgres"), ROOT.resolve("binaries"));
                FileSystemUtils.deleteRecursively(run);
            }
        }
    }

    private static FileChannel lockFile(Path run) throws IOException {
        return FileChannel.open(
                run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void end(EmbeddedPostgres server, Path home, FileChannel lock) {
        server.close();
        try (lock) {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
