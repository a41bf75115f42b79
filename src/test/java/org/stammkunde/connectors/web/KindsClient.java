package org.stammkunde.connectors.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Imports files of any kind through the API and waits until everything reflects them.
public record KindsClient(String base) {

    private static final String BOUNDARY = "the-boundary-of-a-kind";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static KindsClient of(int port) {
        return new KindsClient("http://localhost:" + port);
    }

    /// @return the report once it has caught up
    public JsonNode imported(String kind, String preset, String file) {
        return caughtUp(start(Map.of("kind", kind, "preset", preset), file));
    }

    /// @return id of the import
    public long start(Map<String, String> fields, String file) {
        var answer = send(fields, file);
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("id").asLong();
    }

    /// The code of the problem that the API answers with.
    public String refusal(Map<String, String> fields, String file) {
        var answer = send(fields, file);
        return answer.statusCode() == 202
                ? "accepted"
                : JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }

    public JsonNode caughtUp(long id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/api/v1/imports/" + id),
                        report ->
                                report.get("caughtUp").asBoolean()
                                        || report.get("state").asString().equals("failed"));
    }

    /// Each reject as `line field reason`, in the order of the file.
    public List<String> rejects(long id) {
        var lines = rejectsFile(id).lines().toList();
        var header = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(
                        cells ->
                                cells[header.indexOf("stammkunde_row")]
                                        + " "
                                        + cells[header.indexOf("stammkunde_field")]
                                        + " "
                                        + cells[header.indexOf("stammkunde_reason")])
                .toList();
    }

    public String rejectsFile(long id) {
        return send(request("/api/v1/imports/" + id + "/rejects").GET()).body();
    }

    public JsonNode get(String path) {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(Map<String, String> fields, String file) {
        var body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(BOUNDARY, name, value)));
        body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n\r\n"
                                .formatted(BOUNDARY))
                .append(file)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return send(
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                .header("Accept-Language", "en");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
