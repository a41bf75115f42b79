package org.stammkunde.connectors.webhooks.zammad;

import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.TicketState;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A ticket, known by the number that people see.
final class ZammadTicket {

    private ZammadTicket() {}

    static Translation translate(Payload ticket) throws Untranslatable {
        var number = ticket.requiredId("number");
        var who = person(ticket.at("customer"));
        var state = state(ticket);
        var created = ticket.requiredTime("created_at");
        boolean open = state.equals("open") || state.equals("pending");
        return Translation.of(
                about(Message.track("Ticket Created", created), ticket, number)
                        .by(who)
                        .put("state", "open")
                        .once("ticket-" + number),
                about(
                                Message.track(
                                        TicketState.event(state),
                                        ticket.requiredTime("updated_at")),
                                ticket,
                                number)
                        .by(who)
                        .put("state", state)
                        .put("created_at", created)
                        .put("first_response_at", ticket.time("first_response_at"))
                        .put("solved_at", open ? null : ticket.time("close_at"))
                        .stated("ticket-" + number));
    }

    private static Message about(Message message, Payload ticket, String number)
            throws Untranslatable {
        return message.put("ticket_id", number)
                .put("subject", ticket.text("title"))
                .put("channel", ticket.text("create_article_type"))
                .put("priority", priority(ticket));
    }

    /// A state that somebody made up is open unless the ticket has been closed.
    private static String state(Payload ticket) throws Untranslatable {
        var named = ticket.at("state").text("name");
        var word = named == null ? ticket.text("state") : named;
        if (word == null) {
            throw Untranslatable.missing(ticket.path() + "state");
        }
        return TicketState.of(word, ticket.has("close_at") ? "closed" : "open");
    }

    /// As in `2 normal`.
    private static @Nullable String priority(Payload ticket) throws Untranslatable {
        var whole = ticket.at("priority");
        var name = whole.isThere() ? whole.text("name") : ticket.text("priority");
        return name == null ? null : name.replaceFirst("^\\d+ ", "");
    }

    private static Person person(Payload customer) throws Untranslatable {
        var mobile = customer.text("mobile");
        return Person.of(
                customer.id("id"),
                customer.text("email"),
                mobile == null ? customer.text("phone") : mobile,
                customer.text("firstname"),
                customer.text("lastname"),
                customer.text("country"));
    }
}
