package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Customers;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.node.ObjectNode;

/// Several people change the same segments at the same moment.
@IntegrationTest
class SegmentsAtOnceTests {

    private static final int TIMES = 20;
    private static final int PEOPLE = 200;

    private final Segments segments;
    private final Sweep sweep;
    private final JdbcClient sql;
    private final Crowds crowds;
    private final SegmentsClient client;
    private final int port;
    private final String mark;

    SegmentsAtOnceTests(
            @Autowired Segments segments,
            @Autowired Sweep sweep,
            @Autowired Customers customers,
            @Autowired JdbcClient sql,
            @LocalServerPort int port) {
        this.segments = segments;
        this.sweep = sweep;
        this.sql = sql;
        this.port = port;
        this.client = new SegmentsClient(port);
        this.crowds = Crowds.of(customers, sql);
        this.mark = crowds.mark();
    }

    @BeforeEach
    void join() {
        crowds.join(PEOPLE, "A");
    }

    /// Those first that ask about others.
    @AfterEach
    void deleteThem() {
        segments.all().reversed().stream()
                .filter(segment -> segment.name().startsWith(mark))
                .forEach(segment -> segments.delete(segment.id()));
    }

    private Segment create(String name, ObjectNode condition) {
        return segments.create(new SegmentDraft(mark + name, "", condition));
    }

    private static ObjectNode sample(int percent) {
        return SegmentsClient.tree("{\"type\":\"sample\",\"percent\":%d}".formatted(percent));
    }

    private static ObjectNode about(SegmentId segment) {
        return SegmentsClient.tree("{\"type\":\"segment\",\"segment\":" + segment + "}");
    }

    private void change(Segment segment, ObjectNode condition) {
        segments.change(segment.id(), new SegmentDraft(segment.name(), "", condition));
    }

    @Test
    void everyEditIsAVersion() {
        var segment = create("edited", sample(50));
        var edits = new ArrayList<Runnable>();
        for (int i = 1; i <= TIMES; i++) {
            int percent = i;
            edits.add(() -> change(segment, sample(percent)));
        }
        assertThat(AtOnce.run(edits).failures()).isEmpty();
        assertThat(segments.get(segment.id()).version()).isEqualTo(TIMES + 1);
        assertThat(new StayRules(sql).broken()).isEmpty();
    }

    @Test
    void oneOfTwoEditsThatTogetherMakeACircleIsRefused() {
        for (int i = 0; i < TIMES; i++) {
            var one = create("one " + i, sample(50));
            var two = create("two " + i, sample(50));
            var outcome =
                    AtOnce.run(
                            List.of(
                                    () -> change(one, about(two.id())),
                                    () -> change(two, about(one.id()))));
            assertThat(outcome.failures())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SegmentException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("segments.cycle"));
        }
    }

    @Test
    void whatIsAskedAboutIsNotDeletedMeanwhile() {
        for (int i = 0; i < TIMES; i++) {
            var used = create("used " + i, sample(50));
            var name = "user " + i;
            var outcome =
                    AtOnce.run(
                            List.of(
                                    () -> create(name, about(used.id())),
                                    () -> segments.delete(used.id())));
            assertThat(outcome.failures())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SegmentException.class,
                            refusal ->
                                    assertThat(refusal.code())
                                            .isIn("segments.in-use", "segments.no-segment"));
        }
    }

    @Test
    void oneOfTwoOfTheSameNameIsRefused() {
        var outcome = AtOnce.run(TIMES, () -> create("namesake", sample(1)));
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.failures())
                .allSatisfy(
                        refusal ->
                                assertThat(refusal)
                                        .isInstanceOfSatisfying(
                                                SegmentException.class,
                                                taken ->
                                                        assertThat(taken.code())
                                                                .isEqualTo("segments.name-taken")));
    }

    @Test
    void nobodyStaysInWhatIsDeletedDuringASweep() {
        for (int i = 0; i < TIMES; i++) {
            var segment = create("deleted " + i, sample(99));
            var outcome =
                    AtOnce.run(
                            List.of(
                                    () -> sweep.over(segment.id(), Cause.TIME, null),
                                    () -> segments.delete(segment.id()),
                                    () -> sweep.over(segment.id(), Cause.DATA, null)));
            assertThat(outcome.failures()).isEmpty();
        }
        assertThat(new StayRules(sql).broken()).isEmpty();
    }

    @Test
    void whatIsDeletedCannotBeEdited() {
        var segment = create("gone", sample(50));
        segments.delete(segment.id());
        long id = segment.id().value();
        var body = SegmentsClient.body(mark + "gone", "", sample(1));
        assertThat(client.change(id, body).statusCode()).isEqualTo(404);
        assertThat(client.delete(id).statusCode()).isEqualTo(404);
        var browser = Browser.ofOwner(port);
        browser.get("/segments/new");
        var form =
                Map.of(
                        "name",
                        mark,
                        "c.0.type",
                        "sample",
                        "c.0.p.percent",
                        "10",
                        "c.0.p.seed",
                        "0");
        assertThat(browser.post("/segments/" + id, form).statusCode()).isEqualTo(422);
        assertThat(browser.get("/segments/" + id + "/edit").statusCode()).isEqualTo(404);
    }

    /// Those who ask about an edited segment need not wait until time alone would have them looked
    /// at.
    @Test
    void whoAsksAboutAnEditedSegmentFollowsAtOnce() {
        var used = create("led", sample(99));
        var user = create("follower", about(used.id()));
        var last = create("last", about(user.id()));
        client.awaitCurrent(last.id().value());
        change(used, sample(1));
        client.awaitCurrent(used.id().value());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(crowds.present(user.id()))
                                        .isEqualTo(crowds.present(used.id()))
                                        .isEqualTo(crowds.present(last.id())));
    }
}
