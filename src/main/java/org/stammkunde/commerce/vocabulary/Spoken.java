package org.stammkunde.commerce.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Sighting;

/// An event of the vocabulary.
///
/// @param system whose numbers of orders, carts and customers it carries
/// @param source that sent it
/// @param who everything it says about whom it is about, null = nobody
/// @param anonymousId of the browser or app it came from
public record Spoken(
        Word word,
        Said said,
        String system,
        long source,
        String messageId,
        Instant at,
        @Nullable Sighting who,
        @Nullable String anonymousId) {}
