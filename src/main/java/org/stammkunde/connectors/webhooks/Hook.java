package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the letters of a source are signed with.
///
/// @param secret null as long as nobody has entered one
/// @param former the one before, which counts too until a moment
record Hook(
        @Nullable String secret,
        @Nullable Instant secretSince,
        @Nullable String former,
        @Nullable Instant formerUntil) {

    static final Hook NONE = new Hook(null, null, null, null);

    /// Those that count now.
    List<String> secrets(Instant now) {
        boolean both = formerUntil != null && now.isBefore(formerUntil);
        return Stream.of(secret, both ? former : null).filter(Objects::nonNull).toList();
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Hook[" + (secret == null ? "open" : "since " + secretSince) + "]";
    }
}
