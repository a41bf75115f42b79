package org.stammkunde.connectors.webhooks.freshdesk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.helpdesks.TicketWords;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.TicketState;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A ticket as an automation rule sends it: by the body that the setup page gives, or by
/// Freshdesk's own simple one. Neither tells when the ticket changed, so it was when it arrived.
final class FreshdeskTicket {

    /// The numbers that its API has for the steps, and stars.
    private static final Map<String, Integer> RATINGS =
            Map.ofEntries(
                    Map.entry("103", 5),
                    Map.entry("102", 5),
                    Map.entry("101", 4),
                    Map.entry("100", 3),
                    Map.entry("-101", 2),
                    Map.entry("-102", 1),
                    Map.entry("-103", 1),
                    Map.entry("1", 1),
                    Map.entry("2", 2),
                    Map.entry("3", 3),
                    Map.entry("4", 4),
                    Map.entry("5", 5));

    private FreshdeskTicket() {}

    static Translation translate(Delivery delivery, References references) throws Untranslatable {
        var simple = delivery.payload().at("freshdesk_webhook");
        var ticket = simple.isThere() ? simple : delivery.payload();
        var id = any(ticket, "ticket_id", "id");
        if (id == null) {
            throw Untranslatable.missing("ticket_id");
        }
        var rating = any(ticket, "rating", "ticket_survey_rating");
        if (rating != null) {
            var rated = about(rated(delivery, ticket, rating), ticket, id);
            return Translation.unlessSaid(rated, "rating-" + id, references);
        }
        if ("created".equals(ticket.text("event"))) {
            return begun(delivery, ticket, id, references);
        }
        var state = requiredState(ticket);
        var changed =
                Message.track(TicketState.event(state), at(delivery, ticket)).put("state", state);
        return Translation.unlessSaid(about(changed, ticket, id), "ticket-" + id, references);
    }

    private static Message about(Message message, Payload ticket, String id) throws Untranslatable {
        return message.by(person(ticket))
                .put("ticket_id", id)
                .put("subject", any(ticket, "subject", "ticket_subject"))
                .put("channel", any(ticket, "channel", "ticket_source"))
                .put("priority", any(ticket, "priority", "ticket_priority"));
    }

    /// A ticket begins once. Told when more is known already, that says nothing of its state.
    private static Translation begun(
            Delivery delivery, Payload ticket, String id, References references)
            throws Untranslatable {
        var beginning = "beginning-" + id;
        if (references.find(beginning).isPresent()) {
            return Translation.ignored();
        }
        var known = "ticket-" + id;
        boolean late =
                references.find(known).isPresent() || references.find("rating-" + id).isPresent();
        var state = requiredState(ticket);
        var at = at(delivery, ticket);
        var message =
                late
                        ? Message.track("Ticket Updated", at)
                        : Message.track("Ticket Created", at).put("state", state);
        var now = about(message, ticket, id).fingerprint();
        return Translation.of(
                List.of(message.stated(known)),
                late ? Map.of(beginning, now) : Map.of(beginning, now, known, now));
    }

    private static String requiredState(Payload ticket) throws Untranslatable {
        var state = stateOf(ticket);
        if (state == null) {
            throw Untranslatable.missing("status");
        }
        return state;
    }

    private static Message rated(Delivery delivery, Payload ticket, String rating)
            throws Untranslatable {
        var word = rating.strip().toLowerCase(Locale.ROOT);
        var csat = RATINGS.getOrDefault(word, TicketWords.RATINGS.get(word));
        if (csat == null) {
            throw Untranslatable.wrong("rating");
        }
        return Message.track("Ticket Rated", at(delivery, ticket))
                .put("state", stateOf(ticket))
                .put("csat", Integer.toString(csat))
                .put("csat_comment", ticket.text("rating_comment"));
    }

    private static @Nullable String stateOf(Payload ticket) throws Untranslatable {
        var status = any(ticket, "status", "ticket_status");
        return status == null ? null : TicketState.of(status, "open");
    }

    private static Instant at(Delivery delivery, Payload ticket) throws Untranslatable {
        var updated = ticket.time("updated_at");
        return updated == null ? delivery.receivedAt() : updated;
    }

    private static Person person(Payload ticket) throws Untranslatable {
        return new Person(
                null,
                any(ticket, "requester_email", "ticket_contact_email"),
                any(ticket, "requester_phone", "ticket_contact_phone"),
                any(ticket, "requester_name", "ticket_contact_name"),
                null);
    }

    private static @Nullable String any(Payload ticket, String ours, String theirs)
            throws Untranslatable {
        var text = ticket.text(ours);
        return text == null ? ticket.text(theirs) : text;
    }
}
