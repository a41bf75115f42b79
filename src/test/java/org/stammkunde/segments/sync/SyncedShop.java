package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.ListDraft;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A segment of those who are on a list, so that a test decides who enters and leaves.
/// A program adds webhooks to it.
final class SyncedShop {

    static final String SEGMENTS = "/api/v1/segments/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Nobody outside of a test has this in their address.
    private final String shop = UUID.randomUUID().toString().substring(0, 8);

    private final Customers customers;
    private final Segments segments;
    private final Lists lists;
    private final JdbcClient sql;
    private final ApiClient api;
    private final ListId list;
    private final SegmentId segment;

    SyncedShop(Customers customers, Segments segments, Lists lists, JdbcClient sql, int port) {
        this.customers = customers;
        this.segments = segments;
        this.lists = lists;
        this.sql = sql;
        this.api = new ApiClient(port);
        this.list = lists.create(new ListDraft(shop, "")).id();
        this.segment = segments.create(draft("Auf der Liste", onList())).id();
        awaitFilled(segment);
    }

    ApiClient api() {
        return api;
    }

    SegmentId segment() {
        return segment;
    }

    String name() {
        return segments.get(segment).name();
    }

    String path() {
        return SEGMENTS + segment + "/webhooks";
    }

    String email(String who) {
        return who + "@" + shop + ".example";
    }

    String number(String who) {
        return shop + "-" + who;
    }

    CustomerId person(String who) {
        return people(List.of(who)).getFirst();
    }

    /// `p0`, `p1` …
    List<CustomerId> crowd(int count) {
        return people(IntStream.range(0, count).mapToObj(i -> "p" + i).toList());
    }

    private List<CustomerId> people(List<String> who) {
        return customers.resolve(
                who.stream()
                        .map(
                                each ->
                                        new CustomerDraft(
                                                "shop-" + shop,
                                                number(each),
                                                email(each),
                                                "Name " + each,
                                                null,
                                                Map.of()))
                        .toList());
    }

    void enter(CustomerId... some) {
        enter(List.of(some));
    }

    void enter(List<CustomerId> some) {
        lists.add(list, some);
        await().atMost(PATIENCE).until(() -> members().containsAll(some));
    }

    void leave(CustomerId... some) {
        lists.remove(list, List.of(some));
        await().atMost(PATIENCE).until(() -> members().stream().noneMatch(List.of(some)::contains));
    }

    private List<CustomerId> members() {
        return sql.sql(
                        """
                        select customer_id from segments.stay
                        where segment_id = :segment and left_at is null
                        """)
                .param("segment", segment.value())
                .query((row, _) -> new CustomerId(row.getLong(1)))
                .list();
    }

    /// @return who is left
    CustomerId merged(CustomerId one, CustomerId other) {
        customers.merge(one, other, "test");
        return customers.present(other);
    }

    /// From now on everybody is in it who is on the list or has one of these addresses.
    void edit(String who) {
        var either =
                """
                {"type":"any","of":[%s,
                 {"type":"profile","field":"email","test":"oneOf","values":["%s"]}]}
                """
                        .formatted(onList(), email(who));
        segments.change(segment, draft("Auf der Liste", either));
        awaitFilled(segment);
    }

    void deleteSegment() {
        segments.delete(segment);
    }

    private void awaitFilled(SegmentId id) {
        await().atMost(PATIENCE).until(() -> segments.get(id).isFilled());
    }

    private String onList() {
        return "{\"type\":\"list\",\"list\":%s}".formatted(list);
    }

    private SegmentDraft draft(String name, String condition) {
        return new SegmentDraft(shop + " " + name, "", JsonMapper.shared().readTree(condition));
    }

    /// @param more properties of the webhook, beginning with a comma
    JsonNode webhook(Receiver receiver, String more) {
        var body = "{\"url\":\"%s\"%s}".formatted(receiver.url(), more);
        return sent(201, "POST", path(), body);
    }

    JsonNode sent(int status, String method, String path, String body) {
        var answer = api.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    JsonNode get(WebhookId webhook) {
        return api.get(path() + "/" + webhook);
    }

    void awaitState(WebhookId webhook, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(webhook).get("state").asString()).isEqualTo(state));
    }

    /// As if the time until the next attempt had gone by.
    void due(WebhookId webhook) {
        sql.sql(
                        """
                        update segments.webhook
                        set due_at = now(), leased_until = null where id = :id
                        """)
                .param("id", webhook.value())
                .update();
    }

    /// As if it had failed for that long.
    void failing(WebhookId webhook, Duration since) {
        sql.sql(
                        """
                        update segments.webhook
                        set failing_since = now() - make_interval(secs => :since) where id = :id
                        """)
                .param("id", webhook.value())
                .param("since", since.toSeconds())
                .update();
    }

    static WebhookId id(JsonNode webhook) {
        return new WebhookId(webhook.get("id").asLong());
    }
}
