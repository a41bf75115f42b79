package org.stammkunde.connectors.webhooks.zammad;

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

/// Zammad. `X-Hub-Signature` is a hexadecimal SHA-1 HMAC of the body; there is one kind of letter.
///
/// Format: Zammad, "Webhook Payload".
@Component
class Zammad implements Vendor {

    private static final SourceKind KIND = new SourceKind("zammad", "zammad");

    @Bean
    static SourceKind zammadSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        var expected = Signature.of(letter.body(), secret, Algorithm.SHA1, Encoding.HEX);
        return Signature.sameHex(letter.header("X-Hub-Signature"), "sha1=", expected);
    }

    @Override
    public boolean secretIsOurs() {
        return true;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        return body.path("ticket").isObject() ? "ticket" : "";
    }

    @Override
    public int steps() {
        return 3;
    }

    @Override
    public List<String> topics() {
        return List.of();
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        return delivery.topic().equals("ticket")
                ? ZammadTicket.translate(delivery.payload().at("ticket"))
                : Translation.ignored();
    }
}
