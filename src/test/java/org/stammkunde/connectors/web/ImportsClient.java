package org.stammkunde.connectors.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.json.JsonMapper;

/// Sends whatever a test makes up to the API.
record ImportsClient(InstalledApp app) {

    private static final String BOUNDARY = "the-boundary-of-a-test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    long start(String text) {
        return start(text.getBytes(StandardCharsets.UTF_8));
    }

    long start(byte[] file) {
        return start(file, "stammkunde");
    }

    long start(byte[] file, String preset) {
        var answer = send(file, "preset", preset);
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return id(answer.body());
    }

    static long id(String answer) {
        return JsonMapper.shared().readTree(answer).get("id").asLong();
    }

    /// The codes for which rows were rejected.
    List<String> reasons(long id) {
        var rows =
                JsonMapper.shared().readTree(send(request("/api/v1/imports/" + id).GET()).body());
        return rows.get("reasons").values().stream()
                .map(reason -> reason.get("reason").asString())
                .toList();
    }

    String rejects(long id) {
        return send(request("/api/v1/imports/" + id + "/rejects").GET()).body();
    }

    /// The code of the problem the API answers with, or `accepted`.
    String refusal(byte[] file, String parameter, String value) {
        var answer = send(file, parameter, value);
        return answer.statusCode() == 202
                ? "accepted"
                : JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }

    HttpResponse<String> send(byte[] file, String parameter, String value) {
        return send(() -> new ByteArrayInputStream(file), parameter, value);
    }

    HttpResponse<String> send(Supplier<InputStream> file, String parameter, String value) {
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"orders.csv\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, parameter, value, BOUNDARY);
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        return send(
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () ->
                                                new SequenceInputStream(
                                                        Collections.enumeration(
                                                                List.of(
                                                                        bytes(head),
                                                                        file.get(),
                                                                        bytes(tail)))))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Authorization", "Bearer " + InstalledApp.API_KEY);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
