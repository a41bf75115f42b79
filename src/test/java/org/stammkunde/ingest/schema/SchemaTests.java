package org.stammkunde.ingest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// What is learned of the events of a source.
@IntegrationTest
class SchemaTests {

    @LocalServerPort private int port;
    @Autowired private EventLog log;
    @Autowired private SchemaConsumer consumer;
    @Autowired private TransactionOperations transaction;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @Test
    void countsEventsOnceAndLearnsTheirProperties() {
        send("1", "{\"cups\":2,\"color\":\"green\",\"to\":\"tea@example.com\"}");
        send("2", "{\"cups\":\"two\",\"lines\":[{\"sku\":\"G\"}],\"at\":\"2026-01-31\"}");
        send("2", "{\"cups\":3}");
        await().until(() -> count() == 2);
        assertThat(property("cups").get("types").toString()).isEqualTo("[\"number\",\"text\"]");
        assertThat(property("cups").get("events").asLong()).isEqualTo(2);
        assertThat(property("color").get("samples").toString()).isEqualTo("[\"green\"]");
        assertThat(property("to").get("samples").toString()).isEqualTo("[\"xxx@xxxxxxx.xxx\"]");
        assertThat(property("lines").get("types").toString()).isEqualTo("[\"list\"]");
        assertThat(property("lines").get("samples").isEmpty()).isTrue();
        assertThat(property("at").get("types").toString()).isEqualTo("[\"time\"]");
    }

    @Test
    void comesToTheSameWhenEventsAreReadOnceMoreInAnotherOrder() {
        for (int i = 0; i < 20; i++) {
            send(Integer.toString(i), "{\"cups\":%d}".formatted(i));
        }
        await().until(() -> count() == 20);
        var before = everything();
        assertThat(property("cups").get("samples").size()).isEqualTo(5);
        var all = new ArrayList<>(ownEvents());
        assertThat(all).hasSize(20);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(all, new Random(round));
            transaction.executeWithoutResult(_ -> consumer.consume(all.subList(0, 10)));
            transaction.executeWithoutResult(_ -> consumer.consume(all));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void keepsNoMoreNamesThanAPageCanShow() {
        var wide =
                IntStream.range(0, 300)
                        .mapToObj(i -> "\"p%d\":1".formatted(i))
                        .collect(Collectors.joining(",", "{", "}"));
        send("wide", wide);
        await().until(() -> count() == 1);
        assertThat(properties().get("total").asInt()).isEqualTo(SchemaStore.MOST_PROPERTIES);
        var many =
                IntStream.range(0, 600)
                        .mapToObj(
                                i ->
                                        "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"E%d\"}"
                                                .formatted(i))
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        sender.post("/v1/batch", many);
        send("after", "{}");
        await().until(() -> count() == 2);
        assertThat(events().size()).isEqualTo(SchemaStore.MOST_EVENTS);
    }

    private void send(String messageId, String properties) {
        sender.post(
                "/v1/track",
                "{\"messageId\":\"%s\",\"userId\":\"u1\",\"event\":\"Tea Brewed\",\"properties\":%s}"
                        .formatted(messageId, properties));
    }

    private List<Event> ownEvents() {
        var own = new ArrayList<Event>();
        var place = Checkpoint.START;
        for (var some = log.read(place, 1000); !some.isEmpty(); some = log.read(place, 1000)) {
            some.stream().filter(event -> event.source() == sender.source()).forEach(own::add);
            place = some.getLast().position();
        }
        return own;
    }

    private String everything() {
        return events().toString() + properties();
    }

    private List<JsonNode> events() {
        var path = "/sources/" + sender.source() + "/schema";
        return sender.manage("GET", path, "").get("items").valueStream().toList();
    }

    private long count() {
        return events().stream()
                .filter(event -> event.get("event").asString().equals("Tea Brewed"))
                .mapToLong(event -> event.get("events").asLong())
                .sum();
    }

    private JsonNode properties() {
        var path = "/sources/" + sender.source() + "/schema/properties";
        return sender.manage("GET", path + "?type=track&event=Tea%20Brewed", "");
    }

    private JsonNode property(String name) {
        return properties()
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
