package org.stammkunde.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.Signals;

/// Kills processes of one installation, and starts the application again when it is gone. A
/// database that is gone the application has to start by itself.
final class Killer {

    private final InstalledApp app;
    private final EmbeddedServer server;
    private final Random random;

    Killer(InstalledApp app, Random random) {
        this.app = app;
        this.server = new EmbeddedServer(app.dataFolder());
        this.random = random;
    }

    void kill(Kill what) {
        switch (what) {
            case APPLICATION -> {
                app.kill();
                app.startAgain();
            }
            case START -> {
                app.kill();
                app.startAndKill(Duration.ofMillis(200 + random.nextInt(4_000)));
                app.startAgain();
            }
            case POSTGRES -> Signals.send("KILL", List.of(postmaster()));
            case SESSION -> Signals.send("KILL", List.of(session()));
            case BOTH -> {
                app.kill(postmaster());
                app.startAgain();
            }
        }
    }

    private ProcessHandle postmaster() {
        return await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(server::postmaster, ProcessHandle::isAlive);
    }

    /// One of those that work for the application.
    private ProcessHandle session() {
        var sessions =
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(this::sessions, found -> !found.isEmpty());
        return sessions.get(random.nextInt(sessions.size()));
    }

    private List<ProcessHandle> sessions() {
        return postmaster().children().filter(Killer::isSession).toList();
    }

    private static boolean isSession(ProcessHandle process) {
        try {
            var title = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return title.startsWith("postgres: ") && title.contains(": stammkunde stammkunde ");
        } catch (IOException gone) {
            return false;
        }
    }
}
