package org.stammkunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the operating system counts of a Java process.
public record ProcessFigures(long pid) {

    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;

    /// The most memory it held so far.
    public String peakMemory() {
        return lines(folder().resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown")
                .replaceAll("\\s+", " ");
    }

    /// Processor time that its compiler took so far.
    public Duration compilerTime() {
        try (var threads = Files.newDirectoryStream(folder().resolve("task"))) {
            long ticks = 0;
            for (var thread : threads) {
                ticks += compilerTicks(thread);
            }
            return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A thread may end between being listed and being read.
    private static long compilerTicks(Path thread) {
        try {
            var name = lines(thread.resolve("comm")).getFirst();
            return name.matches("C[12] Compiler.*") ? ticks(thread) : 0;
        } catch (UncheckedIOException e) {
            if (Files.exists(thread)) {
                throw e;
            }
            return 0;
        }
    }

    /// In user mode and in the kernel. The second field, a name in brackets, may contain spaces.
    private static long ticks(Path thread) {
        var line = lines(thread.resolve("stat")).getFirst();
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
    }

    private Path folder() {
        return Path.of("/proc", Long.toString(pid));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
