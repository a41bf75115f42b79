package org.stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.stammkunde.database.DataFolder;
import org.stammkunde.testing.JavaProcess;
import org.stammkunde.testing.TestDatabase;

/// Whoever starts the application wrongly reads one plain sentence.
class StartFailureTests {

    private static final TestDatabase DATABASE = TestDatabase.empty();

    @TempDir Path folder;

    @Test
    void portTaken() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            assertSentence(
                    start(folder, DATABASE.password(), port),
                    "Port " + port + " is already in use");
        }
    }

    /// Nothing is set up for a start that cannot succeed.
    @Test
    void portTakenIsToldBeforeTheDatabaseIsTouched() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            var data = folder.resolve("data");
            assertSentence(start(data, "wrong", port), "Port " + port + " is already in use");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void portTakenMeanwhile() {
        var failure = new IllegalStateException(new PortInUseException(8080));
        assertThat(StartFailureReporter.sentence(failure))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("Port 8080 is already in use"));
    }

    @Test
    void dataFolderInUse() throws Exception {
        try (var _ = DataFolder.open(folder)) {
            assertSentence(
                    start(folder, DATABASE.password(), 0),
                    "The data folder " + folder + " is in use by another running Stammkunde");
        }
    }

    @Test
    void dataFolderNotWritable() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertSentence(
                start(file.resolve("data"), DATABASE.password(), 0),
                "The data folder " + file.resolve("data") + " cannot be written to");
    }

    @Test
    void wrongPassword() throws Exception {
        assertSentence(start(folder, "wrong", 0), "refuses the user stammkunde");
    }

    private static JavaProcess.Result start(Path data, String password, int port)
            throws InterruptedException {
        try (var process =
                JavaProcess.start(
                        StammkundeApplication.class,
                        "--stammkunde.data-dir=" + data,
                        "--stammkunde.database.url=" + DATABASE.url(),
                        "--stammkunde.database.user=" + DATABASE.user(),
                        "--stammkunde.database.password=" + password,
                        "--server.port=" + port)) {
            return process.await();
        }
    }

    private static void assertSentence(JavaProcess.Result result, String sentence) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.error().lines()).singleElement().asString().contains(sentence);
        assertThat(result.output()).doesNotContain("Exception");
    }
}
