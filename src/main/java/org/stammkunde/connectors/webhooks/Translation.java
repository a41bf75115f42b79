package org.stammkunde.connectors.webhooks;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a delivery comes to.
public sealed interface Translation {

    /// Messages for the log.
    ///
    /// @param references what its other deliveries may refer to: number of an object → what it is
    ///     known by, as in `order-820982911` → `#1001`
    record Messages(List<ObjectNode> all, Map<String, String> references) implements Translation {

        public Messages {
            all = List.copyOf(all);
            references = Map.copyOf(references);
        }
    }

    /// Nothing of interest.
    record Ignored() implements Translation {}

    /// It refers to something not heard of yet, and must wait for that.
    record Waits(String reference) implements Translation {}

    static Translation of(ObjectNode... messages) {
        return new Messages(List.of(messages), Map.of());
    }

    static Translation of(List<ObjectNode> messages) {
        return messages.isEmpty() ? new Ignored() : new Messages(messages, Map.of());
    }

    static Translation of(List<ObjectNode> messages, Map<String, String> references) {
        return new Messages(messages, references);
    }

    /// A statement of a vendor who tells no times: it was true when it was received, and counts
    /// unless it is what was said last about the same thing.
    ///
    /// @param id what it is about
    static Translation unlessSaid(Message message, String id, References references) {
        var now = message.fingerprint();
        return references.find(id).filter(now::equals).isPresent()
                ? ignored()
                : of(List.of(message.stated(id)), Map.of(id, now));
    }

    static Translation ignored() {
        return new Ignored();
    }
}
