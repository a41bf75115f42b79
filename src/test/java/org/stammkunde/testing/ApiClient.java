package org.stammkunde.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program with the key of an [IntegrationTest], which may do everything.
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser program;

    public ApiClient(int port) {
        this.program = new Browser(port);
    }

    public HttpResponse<String> send(String method, String path) {
        return program.send(
                program.request(path)
                        .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                        .header("Accept-Language", "en")
                        .method(method, BodyPublishers.noBody()));
    }

    /// Sends JSON.
    public HttpResponse<String> send(String method, String path, String body) {
        return program.send(
                program.request(path)
                        .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    /// @throws AssertionError when the answer is another one than 200
    public JsonNode get(String path) {
        var answer = send("GET", path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// The problem a request is refused with.
    ///
    /// @throws AssertionError when the status is another one
    public JsonNode refusal(int status, String path) {
        var answer = send("GET", path);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != status || !type.startsWith("application/problem+json")) {
            throw new AssertionError(path + " answered " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// Every row of a list, read as `next` leads.
    public List<JsonNode> all(String path) {
        var rows = new ArrayList<JsonNode>();
        for (var next = path; next != null; ) {
            var page = get(next);
            page.get("items").forEach(rows::add);
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return rows;
    }
}
