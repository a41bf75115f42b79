package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.testing.RawRequest;

/// What is too large is refused as such and leaves nothing behind.
@IntegrationTest
@DirtiesContext
class OversizedUploadTests {

    private static final int LARGEST = 1 << 20;

    @TempDir private static Path folder;

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void limit(DynamicPropertyRegistry settings) {
        settings.add("stammkunde.imports.largest-upload", () -> LARGEST + "B");
        settings.add("server.tomcat.basedir", () -> folder.toString());
    }

    @Test
    void aKnownLength() throws IOException {
        for (int size : List.of(LARGEST + 1, 8 * LARGEST)) {
            assertRefused(send(BodyPublishers.ofByteArray(body(size))));
        }
    }

    @Test
    void aLengthThatNobodyAnnounced() throws IOException {
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(8 * LARGEST)));
        assertRefused(send(chunked));
    }

    /// The answer comes before the body was sent.
    @Test
    void filesFromStrangersAreNotEvenRead() {
        for (var path : List.of("/login", "/imports", "/setup")) {
            var status =
                    RawRequest.statusLine(
                            port,
                            "POST " + path + " HTTP/1.1",
                            "Content-Type: multipart/form-data; boundary=X",
                            "Content-Length: 900000");
            assertThat(status).as(path).startsWith("HTTP/1.1 303");
        }
    }

    private void assertRefused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"web.too-large\"");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        for (var table : List.of("connectors.upload_chunk", "connectors.import")) {
            assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
                    .as(table)
                    .isZero();
        }
    }

    private HttpResponse<String> send(BodyPublisher body) {
        var program = new Browser(port);
        return program.send(
                program.request("/api/v1/imports")
                        .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                        .header("Content-Type", "multipart/form-data; boundary=X")
                        .POST(body));
    }

    private static byte[] body(int size) {
        var head =
                "--X\r\nContent-Disposition: form-data; name=\"preset\"\r\n\r\nstammkunde\r\n"
                        + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\""
                        + "\r\n\r\n";
        return (head + "a".repeat(size) + "\r\n--X--\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
