package org.stammkunde.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.stammkunde.shared.StartFailure;

/// The files of one PostgreSQL server and the programs that work on them.
///
/// @param home holds `cluster` (the data), `password` and `server.log`
record PostgresCluster(Path home, PostgresBinaries binaries, PostgresAccount account) {

    private static final long LEAST_BYTES = 1 << 20;

    /// Makes the data folder unless an earlier start did; a crash in between leaves nothing
    /// behind under the final name.
    void create(String password) throws IOException {
        if (Files.exists(data())) {
            requireSameVersion();
            return;
        }
        var fresh = home.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(fresh);
        var passwordFile = Files.writeString(home.resolve("initdb.password"), password);
        account.own(home);
        try {
            initialise(fresh, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path fresh, Path passwordFile) throws IOException {
        run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own Unicode rules: the same on every machine, whatever libc.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private void requireSameVersion() throws IOException {
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw new StartFailure(
                    "The data folder "
                            + home
                            + " was written by PostgreSQL "
                            + version
                            + ", this Stammkunde brings PostgreSQL "
                            + PostgresBinaries.MAJOR
                            + ".");
        }
    }

    /// Starts the server and returns its port once it accepts connections. Another program may
    /// take the free port just found; then another one is tried.
    int start(PostgresTuning tuning) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                start(tuning, port);
                return port;
            } catch (StartFailure e) {
                if (attempt == 3 || !log().contains("could not bind")) {
                    throw e;
                }
            }
        }
    }

    /// `pg_ctl` gives the server a session of its own: Ctrl-C in the terminal must not reach it
    /// before the application has finished.
    void start(PostgresTuning tuning, int port) throws IOException {
        Files.writeString(
                data().resolve("postgresql.conf"),
                tuning.configuration(new PostgresSessions(data()).server(), port));
        if (Files.exists(logFile())) {
            Files.move(
                    logFile(), home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        account.own(home);
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=300",
                "--pgdata=" + data(),
                "--log=" + logFile());
    }

    /// Ends the server in order: sessions are cut, everything is written out.
    void stop() throws IOException {
        if (postmaster().isPresent()) {
            run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=120", "--pgdata=" + data());
        }
    }

    /// Stops the server that a killed process left running, or clears away the trace of one that
    /// is gone: its process id may by now belong to somebody else. A session of it can still be
    /// writing to the data, and without that trace the next server would not know.
    void clearOrphan() throws IOException {
        stop();
        new PostgresSessions(data()).end();
        Files.deleteIfExists(pidFile());
    }

    /// The server's main process, if it runs.
    Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(this::worksOnThisData);
        }
    }

    private boolean worksOnThisData(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return line.contains("postgres") && line.contains(data().toString());
        } catch (IOException e) {
            // The process ended in this very moment.
            return false;
        }
    }

    private void run(String program, String... args) throws IOException {
        var line = new java.util.ArrayList<String>();
        line.add(binaries.program(program));
        line.addAll(java.util.List.of(args));
        var result = Command.run(home, account.command(line.toArray(String[]::new)));
        if (!result.succeeded()) {
            throw failure(program, result.output());
        }
    }

    private StartFailure failure(String program, String output) throws IOException {
        var report = output + log() + (full() ? StorageTrouble.NO_SPACE : "");
        if (StorageTrouble.noSpace(report) || report.contains("Permission denied")) {
            return new StartFailure(StorageTrouble.sentence(home, report));
        }
        return new StartFailure(
                "The embedded PostgreSQL does not start ("
                        + program
                        + "). "
                        + lastLine(report)
                        + " See "
                        + logFile()
                        + ".");
    }

    /// The server may not even have had room to say so.
    private boolean full() throws IOException {
        return Files.getFileStore(home).getUsableSpace() < LEAST_BYTES;
    }

    private static String lastLine(String report) {
        return report.lines()
                .filter(
                        line ->
                                line.contains("FATAL")
                                        || line.contains("PANIC")
                                        || line.contains("error"))
                .reduce((first, second) -> second)
                .map(String::strip)
                .orElse("");
    }

    private String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return home.resolve("cluster");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path logFile() {
        return home.resolve("server.log");
    }
}
