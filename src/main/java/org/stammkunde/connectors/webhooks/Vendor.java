package org.stammkunde.connectors.webhooks;

import java.util.List;
import org.stammkunde.ingest.spi.SourceKind;
import tools.jackson.databind.JsonNode;

/// Somebody who sends webhooks: how theirs are signed and what they mean. Each is a bean in a
/// package of its own.
public interface Vendor {

    SourceKind kind();

    /// Whether a letter was signed with this secret, and lately where the vendor signs the time.
    boolean isGenuine(Letter letter, String secret);

    /// Whether letters are taken without a secret, since the address itself is one.
    default boolean addressSuffices() {
        return false;
    }

    /// Whether the secret is made here and entered there, rather than the other way round.
    boolean secretIsOurs();

    /// Whether a request only asks if somebody is there, which is answered and not looked at.
    ///
    /// @param contentType in lower case
    default boolean isGreeting(String contentType) {
        return false;
    }

    /// What happened, in the vendor's words; empty where it does not say.
    String topic(Letter letter, JsonNode body);

    /// How many steps connecting takes; their texts are `webhooks.step.<kind>.<number>`.
    int steps();

    /// Texts to be entered there, such as the body of a rule; their labels are
    /// `webhooks.text.<kind>.<number>`.
    default List<String> texts() {
        return List.of();
    }

    /// Whether somebody has to look at deliveries to say what they mean.
    default boolean keepsSamples() {
        return false;
    }

    /// The topics to subscribe to, as the vendor's own pages call them.
    List<String> topics();

    /// Puts a delivery into messages. It asks and changes nothing but what it is given.
    ///
    /// @throws Untranslatable saying what is at fault
    Translation translate(Delivery delivery, References references) throws Untranslatable;
}
