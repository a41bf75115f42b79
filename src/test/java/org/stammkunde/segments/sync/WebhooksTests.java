package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
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
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.IntegrationTest;

/// Who enters and leaves a segment reaches a receiver outside, whatever that does.
@IntegrationTest
class WebhooksTests {

    private static final String INITIAL = ",\"initial\":true";
    private static final String EDITS = ",\"edits\":true";

    private final SyncedShop shop;
    private final Courier courier;
    private final Turns turns;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Receiver receiver = new Receiver();

    WebhooksTests(
            @Autowired Customers customers,
            @Autowired Segments segments,
            @Autowired Lists lists,
            @Autowired Courier courier,
            @Autowired Turns turns,
            @Autowired JdbcClient sql,
            @Autowired PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.shop = new SyncedShop(customers, segments, lists, sql, port);
        this.courier = courier;
        this.turns = turns;
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellWhoEntersAndLeavesSigned() {
        var bob = shop.person("bob");
        shop.enter(bob);
        var webhook = shop.webhook(receiver, "");
        var ada = shop.person("ada");
        shop.enter(ada);
        receiver.awaitTold(1);
        shop.leave(ada, bob);
        assertThat(receiver.awaitTold(3))
                .startsWith("entered data " + shop.email("ada"))
                .containsExactlyInAnyOrder(
                        "entered data " + shop.email("ada"),
                        "left data " + shop.email("ada"),
                        "left data " + shop.email("bob"));

        var secret = webhook.get("secret").asString();
        assertThat(receiver.letters()).allMatch(letter -> letter.isSignedWith(secret));
        var first = receiver.letters().getFirst();
        var json = first.json();
        assertThat(json.get("id").asString()).isEqualTo(first.id()).startsWith("msg_");
        assertThat(json.get("type").asString()).isEqualTo("segment.changed");
        assertThat(json.get("webhook").asLong()).isEqualTo(webhook.get("id").asLong());
        assertThat(json.get("segment").get("id").asLong()).isEqualTo(shop.segment().value());
        assertThat(json.get("segment").get("name").asString()).isEqualTo(shop.name());
        var customer = json.get("changes").get(0).get("customer");
        assertThat(customer.get("id").asLong()).isEqualTo(ada.value());
        assertThat(customer.get("name").asString()).isEqualTo("Name ada");
        assertThat(customer.get("mergedInto").isNull()).isTrue();
        assertThat(customer.get("externalIds").get(0).get("id").asString())
                .isEqualTo(shop.number("ada"));
        shop.awaitState(SyncedShop.id(webhook), "current");
    }

    @Test
    void tellOnlyWhatIsAskedFor() {
        var ada = shop.person("ada");
        var bob = shop.person("bob");
        var entered = shop.webhook(receiver, ",\"sends\":\"entered\"");
        try (var other = new Receiver()) {
            shop.webhook(other, ",\"sends\":\"left\"");
            shop.enter(ada);
            shop.leave(ada);
            shop.enter(bob);
            assertThat(receiver.awaitTold(2))
                    .containsExactly(
                            "entered data " + shop.email("ada"),
                            "entered data " + shop.email("bob"));
            assertThat(other.awaitTold(1)).containsExactly("left data " + shop.email("ada"));
        }
        shop.awaitState(SyncedShop.id(entered), "current");
    }

    @Test
    void beginWithThoseWhoAreInItWhenAsked() {
        var crowd = shop.crowd(150);
        shop.enter(crowd);
        shop.webhook(receiver, INITIAL);
        shop.leave(crowd.getFirst());
        var told = receiver.awaitTold(151);
        assertThat(told.subList(0, 150))
                .allMatch(each -> each.startsWith("entered initial p"))
                .doesNotHaveDuplicates();
        assertThat(told.getLast()).isEqualTo("left data " + shop.email("p0"));
        assertThat(told).hasSize(151);
        assertThat(receiver.letters()).extracting(it -> it.changes().size()).startsWith(100, 50);
    }

    @Test
    void sendTheSameMessageAgainUntilItArrives() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(500).answering(503), ""));
        shop.enter(shop.person("ada"));
        receiver.awaitLetters(1);
        shop.awaitState(id, "retrying");
        assertThat(shop.get(id).get("lastStatus").asInt()).isEqualTo(500);
        shop.enter(shop.person("bob"));
        assertThat(shop.get(id).get("waiting").asLong()).isEqualTo(2);
        shop.due(id);
        receiver.awaitLetters(2);
        await().untilAsserted(() -> assertThat(shop.get(id).get("failures").asInt()).isEqualTo(2));
        shop.due(id);
        var letters = receiver.awaitLetters(4);
        assertThat(letters.subList(0, 3))
                .allSatisfy(
                        letter -> {
                            assertThat(letter.id()).isEqualTo(letters.getFirst().id());
                            assertThat(letter.body()).isEqualTo(letters.getFirst().body());
                        });
        assertThat(letters.get(3).id()).isNotEqualTo(letters.getFirst().id());
        assertThat(letters.get(3).changes()).containsExactly("entered data " + shop.email("bob"));
        shop.awaitState(id, "current");
    }

    @Test
    void stopWhenTheReceiverWantsNothingMoreAndGoOnThere() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(410), ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "paused");
        assertThat(shop.get(id).get("paused").asString()).isEqualTo("gone");
        shop.enter(shop.person("bob"));
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"paused\":false}");
        assertThat(receiver.awaitTold(3).subList(1, 3))
                .containsExactly(
                        "entered data " + shop.email("ada"), "entered data " + shop.email("bob"));
    }

    @Test
    void giveUpAfterThreeDaysAndLoseNothing() {
        var id = SyncedShop.id(shop.webhook(receiver.answering(500).answering(500), ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "retrying");
        shop.failing(id, Duration.ofDays(3));
        shop.due(id);
        shop.awaitState(id, "paused");
        assertThat(shop.get(id).get("paused").asString()).isEqualTo("gaveUp");
        shop.sent(200, "PATCH", shop.path() + "/" + id, "{\"paused\":false}");
        assertThat(receiver.awaitTold(3)).containsOnly("entered data " + shop.email("ada"));
        shop.awaitState(id, "current");
    }

    @Test
    void followNoRedirect() {
        receiver.answering(307, "Location", "http://10.0.0.1/inside");
        var id = SyncedShop.id(shop.webhook(receiver, ""));
        shop.enter(shop.person("ada"));
        shop.awaitState(id, "retrying");
        assertThat(shop.get(id).get("lastStatus").asInt()).isEqualTo(307);
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void keepQuietAboutEditsUnlessAsked() {
        var bob = shop.person("bob");
        shop.webhook(receiver, "");
        try (var other = new Receiver()) {
            shop.webhook(other, EDITS);
            shop.edit("bob");
            assertThat(other.awaitTold(1)).containsExactly("entered edited " + shop.email("bob"));
            var ada = shop.person("ada");
            shop.enter(ada);
            assertThat(receiver.awaitTold(1)).containsExactly("entered data " + shop.email("ada"));
        }
        assertThat(bob.value()).isPositive();
    }

    /// Another condition has everybody looked at anew, so that who is no customer any more leaves.
    @Test
    void sayIntoWhomSomebodyWasMerged() {
        var ada = shop.person("ada");
        var bob = shop.person("bob");
        shop.enter(ada, bob);
        shop.webhook(receiver, EDITS);
        var kept = shop.merged(ada, bob);
        var gone = kept.equals(ada) ? bob : ada;
        shop.edit("nobody");
        assertThat(receiver.awaitTold(1)).hasSize(1);
        var change = receiver.letters().getFirst().json().get("changes").get(0);
        assertThat(change.get("change").asString()).isEqualTo("left");
        var customer = change.get("customer");
        assertThat(customer.get("id").asLong()).isEqualTo(gone.value());
        assertThat(customer.get("mergedInto").asLong()).isEqualTo(kept.value());
        assertThat(customer.get("email").isNull()).isTrue();
        assertThat(customer.get("externalIds").isEmpty()).isTrue();
    }

    @Test
    void tellThatASegmentIsGoneAndEnd() {
        var id = SyncedShop.id(shop.webhook(receiver, ""));
        shop.enter(shop.person("ada"));
        receiver.awaitTold(1);
        shop.deleteSegment();
        assertThat(receiver.awaitTold(2)).endsWith("left deleted " + shop.email("ada"));
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(id) == 0);
    }

    /// Several nodes, of which the running application is one.
    @Test
    void areSentByOneAtATimeEachChangeOnce() {
        shop.enter(shop.crowd(950));
        var id = SyncedShop.id(shop.webhook(receiver, INITIAL));
        var outcome =
                AtOnce.run(
                        Collections.nCopies(6, () -> IntStream.range(0, 5).forEach(_ -> send(id))));
        assertThat(outcome.failures()).isEmpty();
        assertThat(receiver.awaitTold(950)).hasSize(950).doesNotHaveDuplicates();
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
        assertThat(receiver.letters()).extracting(Receiver.Letter::id).doesNotHaveDuplicates();
    }

    private void send(WebhookId id) {
        courier.deliver(id);
    }

    /// Whoever took it has ended: nobody else sends until it could have been done.
    /// Then the same message is sent.
    @Test
    void goOnWithTheMessageThatSomebodyWasKilledAt() {
        shop.enter(shop.crowd(3));
        var id = SyncedShop.id(shop.webhook(receiver.answering(500), INITIAL));
        shop.awaitState(id, "retrying");
        var killed = taken(id);
        assertThat(killed.message()).isEqualTo(receiver.letters().getFirst().id());
        assertThat(turns.take(id)).isEmpty();
        assertThat(receiver.letters()).hasSize(1);
        shop.due(id);
        var letters = receiver.awaitLetters(2);
        assertThat(letters).extracting(Receiver.Letter::id).containsOnly(killed.message());
        assertThat(letters.getLast().changes()).hasSize(3);
        shop.awaitState(id, "current");
        turns.settle(killed, new Outcome(500, null, null, Duration.ZERO));
        assertThat(shop.get(id).get("state").asString()).isEqualTo("current");
    }

    /// It becomes due and is taken in one transaction, before the running application can.
    private Turns.Turn taken(WebhookId id) {
        return transactions.execute(
                _ -> {
                    shop.due(id);
                    return turns.take(id).orElseThrow();
                });
    }

    @Test
    void waitForNobodyWhoDoesNotAnswer() {
        try (var silent = new Receiver().silent()) {
            shop.webhook(silent, "");
            shop.webhook(receiver, "");
            shop.enter(shop.person("ada"));
            silent.awaitLetters(1);
            assertThat(receiver.awaitTold(1)).hasSize(1);
        }
    }

    private long rows(WebhookId id) {
        return sql.sql("select count(*) from segments.webhook where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
