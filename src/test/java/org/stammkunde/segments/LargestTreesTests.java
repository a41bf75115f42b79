package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.node.ObjectNode;

/// Trees as large as they may be are counted, kept, explained and shown in seconds; larger ones are
/// refused before anything is done with them.
@IntegrationTest
class LargestTreesTests {

    /// A thousand are looked at in one statement.
    private static final int PEOPLE = 1_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SegmentsClient client;
    private final Touch touch;
    private final Crowds crowds;
    private final int port;
    private List<Long> people = List.of();
    private long made;

    LargestTreesTests(
            @Autowired Touch touch,
            @Autowired Customers customers,
            @Autowired JdbcClient sql,
            @LocalServerPort int port) {
        this.client = new SegmentsClient(port);
        this.touch = touch;
        this.crowds = Crowds.of(customers, sql);
        this.port = port;
    }

    record Large(String name, ObjectNode tree) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Large> largest() {
        return Stream.of(
                new Large("every kind", widest(kinds())),
                new Large("deep", deep(TreeReader.DEEPEST - 1)),
                new Large("a thousand values", values(1, 1_000)),
                new Large("two thousand values", values(1, 2_000)),
                new Large("two thousand values in twenty lists", values(20, 100)));
    }

    /// But those that ask about a segment or a list: there need not be such a one.
    private static List<ConditionType<?>> kinds() {
        return TestConditions.all(2).stream()
                .filter(type -> !List.of("segment", "list").contains(type.name()))
                .toList();
    }

    private static ObjectNode widest(List<ConditionType<?>> kinds) {
        var tree = SegmentsClient.tree("{\"type\":\"any\"}");
        var of = tree.putArray("of");
        for (int i = 1; i < TreeReader.MOST_CONDITIONS; i++) {
            of.add(SegmentsClient.tree(kinds.get(i % kinds.size()).example()));
        }
        return tree;
    }

    private static ObjectNode deep(int levels) {
        var not = "{\"type\":\"not\",\"condition\":".repeat(levels);
        return SegmentsClient.tree(
                not + "{\"type\":\"sample\",\"percent\":10}" + "}".repeat(levels));
    }

    private static ObjectNode values(int lists, int values) {
        var tree = SegmentsClient.tree("{\"type\":\"any\"}");
        var of = tree.putArray("of");
        for (int i = 0; i < lists; i++) {
            var list = of.addObject().put("type", "product").put("what", "name").putArray("values");
            IntStream.range(0, values).mapToObj(n -> "'\"%\\ " + n).forEach(list::add);
        }
        return tree;
    }

    @BeforeEach
    void join() {
        people = crowds.join(PEOPLE, "A");
    }

    @AfterEach
    void delete() {
        if (made > 0) {
            client.delete(made);
        }
    }

    @ParameterizedTest
    @MethodSource("largest")
    void areAnsweredInSeconds(Large large) {
        within("preview", () -> succeeds(client.preview(large.tree())));
        within("kept", () -> made = client.created(crowds.mark(), large.tree()));
        within("touched", () -> touch.over(new SegmentId(made), people));
        within("explained", () -> client.get(made, "/explain?customer=" + people.getFirst()));
        var browser = Browser.ofOwner(port);
        for (var page : List.of("", "/edit", "/reasons?customer=" + people.getFirst())) {
            within("page " + page, () -> succeeds(browser.get("/segments/" + made + page)));
        }
    }

    private static void succeeds(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void within(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        var time = Duration.ofNanos(System.nanoTime() - start);
        IO.println("%s %d ms".formatted(what, time.toMillis()));
        assertThat(time).as(what).isLessThan(LONGEST);
    }

    @Test
    void largerOnesAreRefused() {
        assertRefused(422, deep(TreeReader.DEEPEST));
        assertRefused(422, deep(100));
        assertRefused(422, values(1, 2_001));
        assertRefused(422, values(21, 100));
        assertRefused(422, values(100, 1));
        var bottomless =
                "{\"condition\":" + "{\"condition\":".repeat(20_000) + "1" + "}".repeat(20_001);
        assertThat(client.api().send("POST", "/api/v1/segments/preview", bottomless).statusCode())
                .isBetween(400, 499);
    }

    private void assertRefused(int status, ObjectNode tree) {
        assertThat(client.preview(tree).statusCode()).isEqualTo(status);
        var kept = client.create(SegmentsClient.body(crowds.mark() + "large", "", tree));
        assertThat(kept.statusCode()).isEqualTo(status);
    }
}
