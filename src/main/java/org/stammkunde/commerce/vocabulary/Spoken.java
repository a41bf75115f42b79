package org.stammkunde.commerce.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
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

    /// The strongest name under which it names somebody, at least an anonymous id; null = nobody.
    public @Nullable Identifier strongest() {
        return who == null ? null : who.who().identifiers(null).stream().findFirst().orElse(null);
    }

    /// The strongest name under which it names somebody known; null = nobody, or a visitor.
    public @Nullable Identifier known() {
        var strongest = strongest();
        return strongest == null || strongest.kind() == IdentifierKind.ANONYMOUS ? null : strongest;
    }

    /// Of two names the one that tells more, else the later.
    public static @Nullable Identifier better(
            @Nullable Identifier earlier, @Nullable Identifier later) {
        if (earlier == null || later == null) {
            return later == null ? earlier : later;
        }
        boolean visitor = later.kind() == IdentifierKind.ANONYMOUS;
        return visitor && earlier.kind() != IdentifierKind.ANONYMOUS ? earlier : later;
    }
}
