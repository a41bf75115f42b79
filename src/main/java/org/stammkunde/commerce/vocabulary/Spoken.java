package org.stammkunde.commerce.vocabulary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;
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
        @Nullable String anonymousId) {

    /// The strongest name under which it names somebody; null = nobody.
    public @Nullable Identifier strongest() {
        if (who == null) {
            return null;
        }
        var draft = who.who();
        return draft.externalId() == null
                ? new Identifier(Identifier.EMAIL, String.valueOf(draft.email()))
                : new Identifier(draft.source(), draft.externalId());
    }

    /// Somebody of whom only one name is known.
    ///
    /// @param system of those known by their address
    public static CustomerDraft draft(Identifier who, String system) {
        boolean byMail = who.source().equals(Identifier.EMAIL);
        return new CustomerDraft(
                byMail ? system : who.source(),
                byMail ? null : who.value(),
                byMail ? who.value() : null,
                null,
                null,
                Map.of());
    }
}
