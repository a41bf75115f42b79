package org.stammkunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The embedded PostgreSQL of an installation, from the outside: its processes, and its data as its
/// superuser sees them.
///
/// @param dataFolder of the installation
public record EmbeddedServer(Path dataFolder) {

    /// Connects anew each time.
    public DataSource dataSource() {
        var port = pidFile().get(3).strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/stammkunde",
                "postgres",
                read(home().resolve("password")).getFirst());
    }

    public ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
    }

    /// The server's main process and all that work for it.
    public List<ProcessHandle> processes() {
        var main = postmaster();
        return Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    private List<String> pidFile() {
        return read(home().resolve("cluster/postmaster.pid"));
    }

    private Path home() {
        return dataFolder.resolve("postgres");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
