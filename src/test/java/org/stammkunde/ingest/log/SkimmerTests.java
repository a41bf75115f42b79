package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What is read no further than need be comes to the same as what is read to the ground.
class SkimmerTests {

    private static final int MANY = 1_000;
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String EVENT =
            """
            {"type": "track", "event": "Bestellung",  "messageId":"m-1","userId":4711,
             "timestamp":"2026-04-30T08:00:00.123Z", "writeKey":"secret",
             "properties" : {"menge": 1.50, "größe":"XL", "tags":["a", {"b":[ ]}], "leer":{}},
             "context":{"locale":"de-DE"}, "frei": true}""";

    @Test
    void keepsWhatAMessageSaysAsItWasWritten() {
        var read = Objects.requireNonNull(Skimmer.message(utf8(EVENT)));
        var event = (IncomingEvent) reader(Map.of()).read(read, null);
        assertThat(event.name()).isEqualTo("Bestellung");
        assertThat(event.userId()).isEqualTo("4711");
        assertThat(event.occurredAt()).isEqualTo("2026-04-30T08:00:00.123Z");
        assertThat(text(event.payload()))
                .isEqualTo(
                        """
                        {"properties" : {"menge": 1.50, "größe":"XL", "tags":["a", {"b":[ ]}], \
                        "leer":{}},"context":{"locale":"de-DE"},"frei": true}""");
    }

    @Test
    void messagesTakeFromTheirBatchWhatTheyDoNotSay() {
        var body =
                """
                {"batch":[{"type":"page","userId":"u"},{"type":"page","userId":"u","context":null}],
                 "context":{"ip":"203.0.113.7"}}""";
        var batch = Objects.requireNonNull(Skimmer.batch(utf8(body), MANY));
        var reader = reader(Map.of("context", batch.top().path("context")));
        assertThat(batch.messages())
                .map(message -> text(((IncomingEvent) reader.read(message, null)).payload()))
                .containsExactly("{\"context\":{\"ip\":\"203.0.113.7\"}}", "{\"context\":null}");
    }

    @Test
    void readsNoFurtherThanTheFirstMessageTooMany() {
        var body = utf8("{\"batch\":[{},{},{\"a\":1},{},");
        var batch = Objects.requireNonNull(Skimmer.batch(body, 2));
        assertThat(batch.messages()).hasSize(3);
        assertThat(Skimmer.batch(body, 4)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"b\":\"\\u0041\"}}",
                "{\"a\":{\"b\":1e3}}",
                "{\"a\":[1.0E999999999]}",
                "{\"a\":{\"b\":12345678901234567890123456789012345678901}}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":[{\"b\":{\"c\":1,\"d\":2,\"e\":3,\"c\":4}}]}",
                "{\"a\":\"퟿\"}",
                "[]",
                "{} {}",
                "{\"a\":{}",
                "{\"a\":tru}"
            })
    void leavesWhatIsOutOfTheOrdinary(String body) {
        assertThat(Skimmer.message(utf8(body))).isNull();
    }

    @Test
    void leavesWhatIsNoUtf8OrCannotBeStored() {
        int[][] bad = {
            {0},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xE0, 0x80, 0x80},
            {0xED, 0xA0, 0x80},
            {0xF0, 0x80, 0x80, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xC3},
            {0x80},
            {0xE2, 0x82}
        };
        for (var bytes : bad) {
            var inner = new String(bytes, 0, bytes.length);
            var body = ("{\"a\":\"" + inner + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Skimmer.message(body)).as(Arrays.toString(bytes)).isNull();
        }
        assertThat(Skimmer.message("{\"a\":1}".getBytes(StandardCharsets.UTF_16))).isNull();
        assertThat(Skimmer.message(utf8("{\"a\":\"ä€😀\"}"))).isNotNull();
    }

    @Test
    void comesToTheSameAsReadingToTheGround() {
        int skimmed = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var body = utf8(batch(random));
            if (seed % 2 == 1) {
                damage(body, random);
            }
            skimmed += same(body, "seed " + seed) ? 1 : 0;
        }
        assertThat(skimmed).isGreaterThan(5_000);
    }

    /// @return whether it was skimmed
    private static boolean same(byte[] body, String which) {
        var batch = Skimmer.batch(body, MANY);
        if (batch == null) {
            return false;
        }
        var whole = Objects.requireNonNull(whole(body), which);
        var top = whole.deepCopy();
        var messages = whole.path("batch").valueStream().toList();
        assertThat(batch.messages()).as(which).hasSameSizeAs(messages);
        batch.top()
                .forEachEntry(
                        (name, value) -> {
                            if (!name.equals("batch")) {
                                assertThat(value).as(which).isEqualTo(top.path(name));
                            }
                        });
        var shared = Map.of("context", whole.path("context"));
        var reader = reader(whole.path("context").isObject() ? shared : Map.of());
        for (int i = 0; i < messages.size(); i++) {
            var expected = reader.read(messages.get(i), null);
            assertThat(facts(reader.read(batch.messages().get(i), null)))
                    .as(which)
                    .isEqualTo(facts(expected));
        }
        return true;
    }

    private static List<?> facts(Verdict verdict) {
        return switch (verdict) {
            case IncomingEvent event ->
                    Arrays.asList(
                            event.hash() == null ? null : event.messageId(),
                            event.kind(),
                            event.name(),
                            event.userId(),
                            event.anonymousId(),
                            event.occurredAt(),
                            event.sentAt(),
                            EventJson.read(event.payload()));
            case RejectedEvent event -> List.of(event);
        };
    }

    private static @Nullable JsonNode whole(byte[] body) {
        try {
            return EventJson.read(body);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static EventReader reader(Map<String, JsonNode> shared) {
        return new EventReader(1, NOW, null, new Common(shared));
    }

    private static void damage(byte[] body, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            body[random.nextInt(body.length)] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : body[random.nextInt(body.length)];
        }
    }

    private static String batch(Random random) {
        var messages =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> message(random))
                        .collect(Collectors.joining(gap(random) + ","));
        var context = random.nextBoolean() ? ",\"context\":" + object(random, 2) : "";
        var sent = random.nextBoolean() ? ",\"sentAt\":\"2026-05-01T11:59:00Z\"" : "";
        return "{" + gap(random) + "\"batch\":[" + messages + "]" + context + sent + "}";
    }

    private static String message(Random random) {
        var parts = new ArrayList<String>();
        parts.add("\"type\":\"" + pick(random, "track", "page", "identify", "group", "x") + "\"");
        for (var field :
                List.of("userId", "anonymousId", "messageId", "event", "name", "groupId")) {
            if (random.nextInt(4) > 0) {
                parts.add("\"" + field + "\":" + scalar(random));
            }
        }
        for (var field : List.of("properties", "traits", "context", "more")) {
            if (random.nextInt(3) == 0) {
                parts.add("\"" + field + "\"" + gap(random) + ":" + value(random, 3));
            }
        }
        if (random.nextInt(3) == 0) {
            parts.add("\"timestamp\":\"" + pick(random, "2026-04-01T00:00:00Z", "gestern") + "\"");
        }
        return "{" + String.join("," + gap(random), parts) + gap(random) + "}";
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 4)) {
            case 0 -> scalar(random);
            case 1 ->
                    "["
                            + IntStream.range(0, random.nextInt(3))
                                    .mapToObj(i -> value(random, depth - 1))
                                    .collect(Collectors.joining(","))
                            + "]";
            default -> object(random, depth);
        };
    }

    private static String object(Random random, int depth) {
        return "{"
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "\"k" + i + "\":" + gap(random) + value(random, depth - 1))
                        .collect(Collectors.joining(","))
                + "}";
    }

    private static String scalar(Random random) {
        return pick(
                random,
                "\"Käse\"",
                "\"u-17\"",
                "\"a\\\"b\\\\\\n\"",
                "\"😀\"",
                "\"\"",
                "\"  \"",
                "4711",
                "-0.50",
                "12345678901234567890",
                "true",
                "null",
                "\"\\u00e4\"",
                "1e2");
    }

    private static String gap(Random random) {
        return pick(random, "", "", "", " ", "\n\t");
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
