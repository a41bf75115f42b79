package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.stammkunde.StammkundeApplication;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.JavaProcess;

/// Starting and ending on the embedded database without any special rights. Where the tests run
/// as root, the application runs as `nobody`.
class OrdinaryUserTests {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /// Tests that run in the background of a shell, as in a build, inherit deafness to Ctrl-C.
    private static final String[] HEEDING_CTRL_C = {"env", "--default-signal=INT"};

    private static final String[] AS_NOBODY = {
        "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"
    };

    @TempDir private Path folder;

    @Test
    void startsOncePerFolderAndEndsCleanlyOnEitherSignal() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        try (var app = InstalledApp.start(home, command(home))) {
            assertThat(owner(app.dataFolder().resolve("postgres/cluster"))).isNotEqualTo("root");
            assertThat(Files.getPosixFilePermissions(app.dataFolder().resolve("warehouse")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertSecondIsRefused(app);
            assertThat(app.interrupt()).as("exit code after SIGINT").isEqualTo(130);
            assertStopped(app);
            app.startAgain();
            assertThat(app.get("/api/v1/company").get("timeZone").asString())
                    .isEqualTo("Europe/Berlin");
            assertThat(app.stop()).as("exit code after SIGTERM").isEqualTo(143);
            assertStopped(app);
        }
    }

    private static void assertSecondIsRefused(InstalledApp app) throws InterruptedException {
        try (var second =
                JavaProcess.start(
                        StammkundeApplication.class,
                        "--stammkunde.data-dir=" + app.dataFolder(),
                        "--server.port=0")) {
            var end = second.await();
            assertThat(end.exitCode()).isEqualTo(1);
            assertThat(end.error()).contains("in use by another running Stammkunde");
        }
        assertThat(app.get("/api/v1/company").has("name")).isTrue();
    }

    private static void assertStopped(InstalledApp app) throws IOException {
        assertThat(app.output()).doesNotContain("Exception", "WARN", "ERROR");
        assertThat(app.dataFolder().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(app.dataFolder().resolve("postgres/server.log")))
                .endsWith("database system is shut down\n");
    }

    private AppCommand command(Path home) throws IOException {
        var command = AppCommand.in("Europe/Berlin").through(HEEDING_CTRL_C);
        if (!ROOT) {
            return command;
        }
        open(folder);
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(home, users.lookupPrincipalByName("nobody"));
        return command.classPath(readableByAll())
                .through(
                        Stream.concat(Stream.of(HEEDING_CTRL_C), Stream.of(AS_NOBODY))
                                .toArray(String[]::new));
    }

    /// Root's own folders are closed to others.
    private String readableByAll() throws IOException {
        var copies = Files.createDirectory(folder.resolve("classes"));
        open(copies);
        var entries = new ArrayList<String>();
        for (var original : classPath()) {
            var copy = copies.resolve(entries.size() + "-" + original.getFileName());
            FileSystemUtils.copyRecursively(original, copy);
            entries.add(copy.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }
}
