package org.stammkunde.connectors.webhooks.chatwoot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.TicketState;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A conversation, which is a ticket here.
final class Conversation {

    private Conversation() {}

    static Translation translate(Delivery delivery) throws Untranslatable {
        var conversation = delivery.payload();
        var id = conversation.requiredId("id");
        var who = Contact.person(conversation.at("meta").at("sender"));
        var state = state(conversation);
        var created = createdAt(delivery);
        return Translation.of(
                about(Message.track("Ticket Created", created), conversation, id)
                        .by(who)
                        .put("state", "open")
                        .once("ticket-" + id),
                about(Message.track(TicketState.event(state), at(delivery)), conversation, id)
                        .by(who)
                        .put("state", state)
                        .put("created_at", created)
                        .put("first_response_at", conversation.time("first_reply_created_at"))
                        .stated("ticket-" + id));
    }

    private static Message about(Message message, Payload conversation, String id)
            throws Untranslatable {
        return message.put("ticket_id", id)
                .put("subject", conversation.at("additional_attributes").text("mail_subject"))
                .put("channel", channel(conversation))
                .put("priority", conversation.text("priority"));
    }

    private static String state(Payload conversation) throws Untranslatable {
        var status = conversation.text("status");
        if (status == null) {
            throw Untranslatable.missing("status");
        }
        return TicketState.of(status, "open");
    }

    private static Instant createdAt(Delivery delivery) throws Untranslatable {
        var created = delivery.payload().time("created_at");
        return created == null ? at(delivery) : created;
    }

    /// Older versions tell only when something was last said in it.
    private static Instant at(Delivery delivery) throws Untranslatable {
        var updated = delivery.payload().time("updated_at");
        if (updated != null) {
            return updated;
        }
        var last = delivery.payload().time("timestamp");
        return last == null ? delivery.receivedAt() : last;
    }

    /// As in `Channel::WebWidget`.
    private static @Nullable String channel(Payload conversation) throws Untranslatable {
        var channel = conversation.text("channel");
        return channel == null ? null : channel.replaceFirst("^Channel::", "");
    }
}
