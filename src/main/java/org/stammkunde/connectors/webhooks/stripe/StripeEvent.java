package org.stammkunde.connectors.webhooks.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// What happened and to what.
///
/// @param at to the second; objects themselves do not tell when they were changed
/// @param object as it was then
/// @param test whether it happened in the test mode
record StripeEvent(Instant at, Payload object, boolean test) {

    static StripeEvent of(Payload event) throws Untranslatable {
        var object = event.at("data").at("object");
        if (!object.isThere()) {
            throw Untranslatable.missing("data.object");
        }
        boolean test = event.has("livemode") && !event.flag("livemode");
        return new StripeEvent(event.requiredTime("created"), object, test);
    }

    Message track(String name) {
        return track(name, at);
    }

    Message track(String name, Instant time) {
        return Message.track(name, time).put("test", test);
    }

    /// The id of something that stands there as such, or whole.
    static @Nullable String id(Payload object, String name) throws Untranslatable {
        var whole = object.at(name);
        return whole.isThere() ? whole.id("id") : object.id(name);
    }
}
