package org.stammkunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Signals to other processes, as `kill` sends them.
public final class Signals {

    private Signals() {}

    /// @param signal such as `INT` or `STOP`
    public static void send(String signal, List<ProcessHandle> processes) {
        var line = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> line.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
