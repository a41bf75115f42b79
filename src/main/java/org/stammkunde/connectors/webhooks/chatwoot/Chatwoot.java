package org.stammkunde.connectors.webhooks.chatwoot;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Letter;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Signature;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.Vendor;
import org.stammkunde.ingest.spi.SourceKind;
import tools.jackson.databind.JsonNode;

/// Chatwoot. Newer versions sign time and body; older ones sign nothing, so there the address
/// alone is the secret. Once a secret is entered nothing unsigned is taken any more.
///
/// Format: Chatwoot, "How to use webhooks".
@Component
class Chatwoot implements Vendor {

    private static final SourceKind KIND = new SourceKind("chatwoot", "chatwoot");

    @Bean
    static SourceKind chatwootSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        var time = letter.header("X-Chatwoot-Timestamp");
        if (time == null || !Signature.isFresh(time, letter.receivedAt())) {
            return false;
        }
        var signed = letter.bodyAfter(time.strip() + ".");
        var expected = Signature.of(signed, secret, Algorithm.SHA256, Encoding.HEX);
        return Signature.sameHex(letter.header("X-Chatwoot-Signature"), "sha256=", expected);
    }

    @Override
    public boolean addressSuffices() {
        return true;
    }

    @Override
    public boolean secretIsOurs() {
        return false;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        return body.path("event").asString("");
    }

    @Override
    public int steps() {
        return 3;
    }

    @Override
    public List<String> topics() {
        return List.of(
                "conversation_created",
                "conversation_status_changed",
                "conversation_updated",
                "message_updated",
                "contact_created",
                "contact_updated");
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        return switch (delivery.topic()) {
            case "conversation_created", "conversation_status_changed", "conversation_updated" ->
                    Conversation.translate(delivery);
            case "message_created", "message_updated" -> Rating.translate(delivery);
            case "contact_created", "contact_updated" -> Contact.translate(delivery, references);
            default -> Translation.ignored();
        };
    }
}
