package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.testing.IntegrationTest;

/// Webhooks that are changed, or whose segment is gone, while they are at it; and what is
// forgotten.
@IntegrationTest
class ChangedWebhooksTests {

    private static final String INITIAL = ",\"initial\":true";

    private final SyncedShop shop;
    private final Turns turns;
    private final DeliveryStore deliveries;
    private final HistoryForgetting forgetting;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Receiver receiver = new Receiver();

    ChangedWebhooksTests(
            @Autowired Customers customers,
            @Autowired Segments segments,
            @Autowired Lists lists,
            @Autowired Turns turns,
            @Autowired DeliveryStore deliveries,
            @Autowired HistoryForgetting forgetting,
            @Autowired JdbcClient sql,
            @Autowired PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.shop = new SyncedShop(customers, segments, lists, sql, port);
        this.turns = turns;
        this.deliveries = deliveries;
        this.forgetting = forgetting;
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void stayWithinReachWhenTheirSegmentIsGone() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(500), ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "retrying");
        shop.deleteSegment();
        assertThat(shop.get(id).get("state").asString()).isEqualTo("retrying");
        assertThat(shop.api().get(shop.path()).get("items")).hasSize(1);
        shop.sent(404, "POST", shop.path(), "{\"url\":\"%s\"}".formatted(receiver.url()));
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"paused\":true}");
        shop.awaitState(id, "paused");
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"paused\":false}");
        assertThat(receiver.awaitTold(3)).endsWith("left deleted " + shop.email("ada"));
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(id) == 0);
        shop.api().refusal(404, shop.path());
    }

    /// Somebody else has taken over meanwhile.
    @Test
    void endByNoRefusalThatComesTooLate() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(500), ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "retrying");
        shop.deleteSegment();
        var late = taken(id);
        var present = taken(id);
        assertThat(present.message()).isEqualTo(late.message());
        turns.settle(late, answer(410));
        assertThat(rows(id)).isEqualTo(1);
        turns.settle(present, answer(410));
        assertThat(rows(id)).isZero();
    }

    @Test
    void areSetBackByNoFailureFromBeforeTheyWereResumedOrLedElsewhere() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(500), ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "retrying");
        var late = taken(id);
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"paused\":false}");
        turns.settle(late, answer(500));
        assertThat(shop.get(id).get("failures").asInt()).isZero();
        assertThat(shop.get(id).get("state").asString()).isEqualTo("sending");
        try (var other = new Receiver()) {
            var body = "{\"url\":\"%s\"}".formatted(other.url());
            shop.sent(200, "PATCH", shop.path() + "/" + id, body);
            assertThat(other.awaitTold(1)).containsExactly("entered data " + shop.email("ada"));
            shop.awaitState(id, "current");
            turns.settle(late, answer(500));
            assertThat(shop.get(id).get("state").asString()).isEqualTo("current");
        }
    }

    private static Outcome answer(int status) {
        return new Outcome(status, null, null, Duration.ZERO);
    }

    @Test
    void tellNobodyWhoIsInItOnceOnlyLeavingCounts() {
        var crowd = shop.crowd(3);
        shop.enter(crowd);
        var id = SyncedShop.id(shop.webhook(receiver.answering(500), INITIAL));
        shop.awaitState(id, "retrying");
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"sends\":\"left\"}");
        assertThat(shop.get(id).get("waiting").asLong()).isZero();
        shop.leave(crowd.getFirst());
        shop.due(id);
        receiver.awaitLetters(2);
        assertThat(receiver.letters().getLast().changes())
                .containsExactly("left data " + shop.email("p0"));
    }

    @Test
    void forgetWhatWasSentMoreThanAMonthAgoInPortions() {
        var id = SyncedShop.id(shop.webhook(receiver, ""));
        sql.sql(
                        """
                        insert into segments.webhook_delivery
                            (webhook_id, message, test, sent_at, changes, status, took_ms)
                        select :id, 'msg_' || n, false, now() - make_interval(days => n), 1, 204, 1
                        from generate_series(27, 34) n
                        """)
                .param("id", id.value())
                .update();
        assertThat(deliveries.deleteOlderThan(HistoryForgetting.KEPT, 2)).isEqualTo(2);
        forgetting.run();
        var left = shop.api().all(shop.path() + "/" + id + "/deliveries");
        assertThat(left)
                .extracting(it -> it.get("message").asString())
                .containsExactlyInAnyOrder("msg_27", "msg_28", "msg_29");
    }

    /// It becomes due and is taken in one transaction, before the running application can.
    private Turns.Turn taken(WebhookId id) {
        return transactions.execute(
                _ -> {
                    shop.due(id);
                    return turns.take(id).orElseThrow();
                });
    }

    private long rows(WebhookId id) {
        return sql.sql("select count(*) from segments.webhook where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
