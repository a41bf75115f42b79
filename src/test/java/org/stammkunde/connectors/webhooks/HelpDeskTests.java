package org.stammkunde.connectors.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.connectors.webhooks.Recorded.delivery;
import static org.stammkunde.connectors.webhooks.Recorded.json;
import static org.stammkunde.connectors.webhooks.Recorded.messages;
import static org.stammkunde.connectors.webhooks.Recorded.named;
import static org.stammkunde.connectors.webhooks.Recorded.names;
import static org.stammkunde.connectors.webhooks.Recorded.parsed;
import static org.stammkunde.connectors.webhooks.Recorded.translation;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stammkunde.testing.IntegrationTest;

/// Tickets of Chatwoot, Zammad and Freshdesk.
@IntegrationTest
class HelpDeskTests {

    @Autowired private Vendors vendors;

    @Test
    void tellsAConversationOfChatwoot() {
        var all =
                messages(
                        vendor("chatwoot"),
                        delivery("conversation_status_changed", "chatwoot/conversation-resolved"));
        assertThat(names(all)).containsExactly("Ticket Created", "Ticket Solved");
        var created = named(all, "Ticket Created");
        assertThat(created.path("messageId").asString()).isEqualTo("ticket-512");
        assertThat(created.path("timestamp").asString()).isEqualTo("2026-03-01T09:00:00Z");
        var solved = named(all, "Ticket Solved");
        assertThat(solved.path("timestamp").asString()).isEqualTo("2026-03-01T11:00:00.500Z");
        assertThat(solved.path("userId").asString()).isEqualTo("77");
        assertThat(solved.path("context").path("traits").path("phone").asString())
                .isEqualTo("+4915112345678");
        assertThat(solved.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"ticket_id":"512","subject":"Wo bleibt mein Tee?",
                                 "channel":"Email","priority":"high","state":"solved",
                                 "created_at":"2026-03-01T09:00:00Z",
                                 "first_response_at":"2026-03-01T09:10:00Z"}"""));
    }

    @Test
    void tellsARatingOfChatwoot() {
        var rated =
                messages(vendor("chatwoot"), delivery("message_updated", "chatwoot/rating"))
                        .getFirst();
        assertThat(rated.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"ticket_id":"512","csat":"4",
                                 "csat_comment":"Schnell & freundlich"}"""));
        var unanswered = json("chatwoot/rating");
        unanswered.remove("content_attributes");
        assertThat(
                        translation(
                                vendor("chatwoot"),
                                delivery("message_updated", unanswered),
                                Map.of()))
                .isEqualTo(Translation.ignored());
    }

    @Test
    void tellsATicketOfZammad() {
        var zammad = vendor("zammad");
        var fresh = messages(zammad, delivery("ticket", "zammad/ticket-new"));
        assertThat(names(fresh)).containsExactly("Ticket Created", "Ticket Updated");
        var closed = messages(zammad, delivery("ticket", "zammad/ticket-closed"));
        var solved = named(closed, "Ticket Solved");
        assertThat(solved.path("userId").asString()).isEqualTo("8");
        assertThat(solved.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"ticket_id":"10081","subject":"Wo bleibt mein Tee?",
                                 "channel":"email","priority":"high","state":"closed",
                                 "created_at":"2026-03-01T09:00:00.282Z",
                                 "first_response_at":"2026-03-01T09:20:00Z",
                                 "solved_at":"2026-03-02T08:00:00Z"}"""));
        assertThat(named(closed, "Ticket Created").path("messageId"))
                .isEqualTo(named(fresh, "Ticket Created").path("messageId"));
    }

    @Test
    void tellsATicketOfFreshdeskAsItArrives() {
        var freshdesk = vendor("freshdesk");
        var created =
                messages(freshdesk, delivery("ticket", "freshdesk/ticket-created")).getFirst();
        assertThat(created.path("event").asString()).isEqualTo("Ticket Created");
        assertThat(created.path("timestamp").asString()).isEqualTo("2026-04-01T12:00:00Z");
        assertThat(created.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"state":"open","ticket_id":"3310",
                                 "subject":"Wo bleibt mein Tee?","channel":"Email",
                                 "priority":"Medium"}"""));
        var solved =
                messages(freshdesk, delivery("ticket", "freshdesk/ticket-resolved")).getFirst();
        assertThat(solved.path("properties").path("state").asString()).isEqualTo("solved");
        var simple = messages(freshdesk, delivery("ticket", "freshdesk/simple")).getFirst();
        assertThat(simple.path("properties").path("ticket_id").asString()).isEqualTo("3311");
        assertThat(simple.path("properties").path("state").asString()).isEqualTo("pending");
    }

    @ParameterizedTest
    @CsvSource({
        "Waiting on Third Party, pending",
        "Warten auf Dritte, pending",
        "In Bearbeitung, open",
        "Erledigt, solved",
        "Abgeschlossen, closed",
        "Beim Packen, open"
    })
    void knowsTheStatesOfFreshdeskInEnglishAndGerman(String status, String state) {
        var body = json("freshdesk/ticket-resolved").put("status", status);
        var told = messages(vendor("freshdesk"), delivery("ticket", body)).getFirst();
        assertThat(told.path("properties").path("state").asString()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "Extremely Happy, 5",
        "happy, 4",
        "100, 3",
        "Unhappy, 2",
        "-103, 1",
        "5, 5",
        "sehr zufrieden, 5"
    })
    void putsRatingsOfFreshdeskOnAScaleOfFive(String rating, String csat) {
        var body = json("freshdesk/ticket-rated").put("rating", rating);
        var rated = messages(vendor("freshdesk"), delivery("ticket", body)).getFirst();
        assertThat(rated.path("event").asString()).isEqualTo("Ticket Rated");
        assertThat(rated.path("properties").path("csat").asString()).isEqualTo(csat);
    }

    /// Whoever rates a ticket does so when it is done, and no other rule need tell of that.
    @Test
    void closesATicketOfFreshdeskThatIsRatedAsClosed() {
        var rated =
                messages(vendor("freshdesk"), delivery("ticket", "freshdesk/ticket-rated"))
                        .getFirst();
        assertThat(rated.path("event").asString()).isEqualTo("Ticket Rated");
        assertThat(rated.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"state":"closed","csat":"4","ticket_id":"3310",
                                 "subject":"Wo bleibt mein Tee?","channel":"Email",
                                 "priority":"Medium"}"""));
        var silent = json("freshdesk/ticket-rated");
        silent.remove("status");
        assertThat(
                        messages(vendor("freshdesk"), delivery("ticket", silent))
                                .getFirst()
                                .path("properties")
                                .has("state"))
                .isFalse();
    }

    @Test
    void opensNoTicketOfFreshdeskAgainThatWasRatedBeforeItsBeginningArrived() {
        var freshdesk = vendor("freshdesk");
        var rated =
                (Translation.Messages)
                        translation(
                                freshdesk, delivery("ticket", "freshdesk/ticket-rated"), Map.of());
        var late =
                (Translation.Messages)
                        translation(
                                freshdesk,
                                delivery("ticket", "freshdesk/ticket-created"),
                                rated.references());
        assertThat(late.all().getFirst().path("event").asString()).isEqualTo("Ticket Updated");
        assertThat(late.all().getFirst().path("properties").has("state")).isFalse();
    }

    @Test
    void beginsATicketOfFreshdeskOnceWhateverWasSaidSince() {
        var freshdesk = vendor("freshdesk");
        var created = delivery("ticket", "freshdesk/ticket-created");
        var begun = (Translation.Messages) translation(freshdesk, created, Map.of());
        assertThat(begun.all().getFirst().path("event").asString()).isEqualTo("Ticket Created");
        var changed = json("freshdesk/ticket-created").put("event", "updated");
        changed.put("status", "Resolved");
        var resolved =
                (Translation.Messages)
                        translation(freshdesk, delivery("ticket", changed), begun.references());
        var known = new HashMap<>(begun.references());
        known.putAll(resolved.references());
        assertThat(translation(freshdesk, created, known)).isEqualTo(Translation.ignored());
    }

    @Test
    void countsAStatementWithoutATimeOnceInARow() {
        var freshdesk = vendor("freshdesk");
        var resolved = delivery("ticket", "freshdesk/ticket-resolved");
        var first = (Translation.Messages) translation(freshdesk, resolved, Map.of());
        assertThat(translation(freshdesk, resolved, first.references()))
                .isEqualTo(Translation.ignored());
        var open = delivery("ticket", json("freshdesk/ticket-resolved").put("status", "Open"));
        var second = (Translation.Messages) translation(freshdesk, open, first.references());
        assertThat(translation(freshdesk, resolved, second.references()))
                .isInstanceOf(Translation.Messages.class);
    }

    private Vendor vendor(String kind) {
        return vendors.require(kind);
    }
}
