package org.stammkunde.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs enter about customers on behalf of people.
@IntegrationTest
class EditsApiTests {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final ApiClient api;
    private final Customers customers;

    EditsApiTests(@LocalServerPort int port, @Autowired Customers customers) {
        this.api = new ApiClient(port);
        this.customers = customers;
    }

    @Test
    void entersAndTakesBack() {
        var path = customer("Old");
        var edited = json(200, patch(path, "{\"name\":\"New\",\"country\":\"Austria\"}"));
        assertThat(edited.get("name").asString()).isEqualTo("New");
        assertThat(edited.get("country").asString()).isEqualTo("AT");
        assertThat(api.all(path + "/statements"))
                .anySatisfy(
                        said -> {
                            assertThat(said.get("value").asString()).isEqualTo("New");
                            assertThat(said.get("entered").asBoolean()).isTrue();
                            assertThat(said.get("cause").asString()).startsWith("manual:key:");
                        });
        var undo = path + "/edits/" + edited.get("edit").asLong();
        assertThat(api.send("DELETE", undo).statusCode()).isEqualTo(204);
        assertThat(api.get(path).get("name").asString()).isEqualTo("Old");
        assertThat(json(404, api.send("DELETE", undo)).get("code").asString())
                .isEqualTo("customers.no-edit");
        assertThat(api.all("/api/v1/audit").stream().map(entry -> entry.get("action").asString()))
                .contains("customers.edited", "customers.edit-undone");
    }

    @Test
    void removesAndBelievesTheSourcesAgain() {
        var path = customer("Old");
        var removed = json(200, patch(path, "{\"remove\":[\"name\"]}"));
        assertThat(removed.get("name").isNull()).isTrue();
        var told = json(200, patch(path, "{\"asTold\":[\"name\"]}"));
        assertThat(told.get("name").asString()).isEqualTo("Old");
        assertThat(json(200, patch(path, "{\"asTold\":[\"name\"]}")).get("edit").isNull()).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        var path = customer("Old");
        var problem = json(422, patch(path, "{\"phone\":\"12\"}"));
        assertThat(problem.get("code").asString()).isEqualTo("customers.invalid-phone");
        assertThat(problem.get("field").asString()).isEqualTo("phone");
        var other = customer("Other");
        var taken = api.get(other).get("email").asString();
        assertThat(json(409, patch(path, "{\"email\":\"" + taken + "\"}")).get("code").asString())
                .isEqualTo("customers.address-taken");
        var stale = "{\"name\":\"New\",\"expected\":{\"name\":\"Older\"}}";
        assertThat(json(409, patch(path, stale)).get("code").asString())
                .isEqualTo("customers.edited-meanwhile");
        var unknown = json(400, patch(path, "{\"name\":\"Changed\",\"nmae\":\"A\"}"));
        assertThat(unknown.get("code").asString()).isEqualTo("web.field-unknown");
        assertThat(unknown.get("field").asString()).isEqualTo("nmae");
        assertThat(unknown.get("detail").asString())
                .contains("asTold, country, email, expected, name, phone, remove");
        assertThat(api.get(path).get("name").asString()).isEqualTo("Old");
        assertThat(patch("/api/v1/customers/999999999", "{\"name\":\"A\"}").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> patch(String path, String body) {
        return api.send("PATCH", path, body);
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String customer(String name) {
        var number = "edit-" + NUMBERS.incrementAndGet();
        var who = new CustomerDraft("edits", number, number + "@example.com", name, "DE", Map.of());
        var said = new Sighting(who, Instant.parse("2026-01-01T00:00:00Z"), Cause.UNKNOWN);
        var found = customers.resolveSightings(List.of(said)).getFirst().customer();
        return "/api/v1/customers/" + Objects.requireNonNull(found);
    }
}
