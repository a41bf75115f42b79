package org.stammkunde.connectors.webhooks.mapped;

import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.web.kit.FieldErrors;
import tools.jackson.databind.node.ObjectNode;

/// What a mapping makes of a sample.
///
/// @param event as JSON, or null
/// @param fault why there is none, or null
record Preview(@Nullable String event, @Nullable String fault) {

    static final Preview NONE = new Preview(null, null);

    static Preview of(ObjectNode message) {
        return new Preview(message.toPrettyString(), null);
    }

    static Preview of(WebhookException why) {
        return new Preview(null, FieldErrors.of(why).at("raw"));
    }
}
