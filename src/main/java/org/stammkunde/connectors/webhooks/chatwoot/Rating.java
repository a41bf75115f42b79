package org.stammkunde.connectors.webhooks.chatwoot;

import java.math.BigDecimal;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A customer's answer to the survey after a conversation, on Chatwoot's scale of 1 to 5; it comes
/// as a change of the message that asked.
final class Rating {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    private Rating() {}

    static Translation translate(Delivery delivery) throws Untranslatable {
        var message = delivery.payload();
        var answer =
                message.at("content_attributes").at("submitted_values").at("csat_survey_response");
        var rating = answer.number("rating");
        if (rating == null) {
            return Translation.ignored();
        }
        if (rating.compareTo(BigDecimal.ONE) < 0 || rating.compareTo(BEST) > 0) {
            throw Untranslatable.wrong(answer.path() + "rating");
        }
        var conversation = message.at("conversation");
        var comment = answer.text("feedback_message");
        var plain = Message.plain(rating);
        return Translation.of(
                Message.track("Ticket Rated", delivery.receivedAt())
                        .by(Contact.person(conversation.at("meta").at("sender")))
                        .put("ticket_id", conversation.requiredId("id"))
                        .put("csat", rating)
                        .put("csat_comment", comment)
                        .once(
                                "rating-%s-%s%s"
                                        .formatted(
                                                message.requiredId("id"),
                                                plain,
                                                comment == null ? "" : "-with-comment")));
    }
}
