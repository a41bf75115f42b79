package org.stammkunde.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.stammkunde.shared.StartFailure;

/// The processes that work for a server beside its main one. When that is killed, a session goes on
/// with its statement until it next hears from its client; meanwhile it writes to the data.
///
/// @param data folder of the server
record PostgresSessions(Path data) {

    private static final int LOOKS = 200;
    private static final long BETWEEN_LOOKS = 50_000_000;

    /// The server's name; every process of it begins its title with that.
    String server() throws IOException {
        var folder = Files.readAttributes(data, BasicFileAttributes.class).fileKey();
        var bytes = (data + " " + folder).getBytes(StandardCharsets.UTF_8);
        return "stammkunde-" + UUID.nameUUIDFromBytes(bytes);
    }

    /// Ends those that a killed server left behind.
    ///
    /// @throws StartFailure when they do not end within seconds, as when their disk hangs
    void end() throws IOException {
        var title = "postgres: " + server() + ":";
        for (int look = 0; look < LOOKS; look++) {
            var left = titled(title);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new StartFailure(
                "Processes of a PostgreSQL server that is gone still work on " + data + ".");
    }

    private static List<ProcessHandle> titled(String title) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).startsWith(title))
                .toList();
    }

    /// Empty when it has ended.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
