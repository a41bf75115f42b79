package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.stammkunde.testing.ApiClient;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A program that keeps segments of an [org.stammkunde.testing.IntegrationTest]. Halves of
/// characters it sends as they are, by their numbers.
record SegmentsClient(ApiClient api) {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    SegmentsClient(int port) {
        this(new ApiClient(port));
    }

    static ObjectNode body(String name, String description, JsonNode condition) {
        var body = JSON.createObjectNode().put("name", name).put("description", description);
        body.set("condition", condition);
        return body;
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    HttpResponse<String> create(JsonNode body) {
        return api.send("POST", SEGMENTS, JSON.writeValueAsString(body));
    }

    HttpResponse<String> preview(JsonNode condition) {
        var body = JSON.createObjectNode().set("condition", condition);
        return api.send("POST", SEGMENTS + "/preview", JSON.writeValueAsString(body));
    }

    HttpResponse<String> change(long id, JsonNode body) {
        return api.send("PUT", SEGMENTS + "/" + id, JSON.writeValueAsString(body));
    }

    HttpResponse<String> delete(long id) {
        return api.send("DELETE", SEGMENTS + "/" + id, "");
    }

    JsonNode get(long id, String rest) {
        return api.get(SEGMENTS + "/" + id + rest);
    }

    /// Makes one that must be taken, and waits until its members are worked out.
    long created(String name, JsonNode condition) {
        var answer = create(body(name, "", condition));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        long id = JSON.readTree(answer.body()).get("id").asLong();
        awaitCurrent(id);
        return id;
    }

    void awaitCurrent(long id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> get(id, "").get("current").asBoolean());
    }

    /// A text that a report of a failure can hold.
    static String shown(String text) {
        return JSON.writeValueAsString(text);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
