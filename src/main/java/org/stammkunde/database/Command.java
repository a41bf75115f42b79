package org.stammkunde.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// One run of an operating-system command.
///
/// @param output what it wrote to both streams
record Command(int exitCode, String output) {

    static Command run(Path folder, List<String> line) throws IOException {
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        // PGDATA, PGPORT and the like of some other server must not get in the way.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(exitCode(process), output);
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for PostgreSQL");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
