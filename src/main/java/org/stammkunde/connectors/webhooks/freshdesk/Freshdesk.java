package org.stammkunde.connectors.webhooks.freshdesk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Letter;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Signature;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.Vendor;
import org.stammkunde.ingest.spi.SourceKind;
import tools.jackson.databind.JsonNode;

/// Freshdesk signs nothing. Its automation rules send the secret along: in the header
/// `X-Stammkunde-Secret`, or as the password of Basic authentication.
///
/// Format: Freshdesk, "Using webhooks in automation rules".
@Component
class Freshdesk implements Vendor {

    private static final SourceKind KIND = new SourceKind("freshdesk", "freshdesk");
    private static final String BASIC = "Basic ";

    @Bean
    static SourceKind freshdeskSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        return Signature.same(letter.header("X-Stammkunde-Secret"), secret)
                || Signature.same(password(letter.header("Authorization")), secret);
    }

    private static @Nullable String password(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            var text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Override
    public boolean secretIsOurs() {
        return true;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        return "ticket";
    }

    @Override
    public int steps() {
        return 4;
    }

    /// For rules on new tickets, on changed ones, and one for each rating.
    @Override
    public List<String> texts() {
        return List.of(body("\"event\":\"created\","), body(""), body("\"rating\":\"Happy\","));
    }

    private static String body(String more) {
        return """
        {%s"ticket_id":"{{ticket.id}}","subject":"{{ticket.subject}}",
        "status":"{{ticket.status}}","priority":"{{ticket.priority}}",
        "channel":"{{ticket.source}}","requester_name":"{{ticket.requester.name}}",
        "requester_email":"{{ticket.requester.email}}",
        "requester_phone":"{{ticket.requester.phone}}"}"""
                .formatted(more);
    }

    @Override
    public List<String> topics() {
        return List.of();
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        return FreshdeskTicket.translate(delivery, references);
    }
}
