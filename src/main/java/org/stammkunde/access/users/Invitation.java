package org.stammkunde.access.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;

/// The offer of an account to one address, or of a new password to an account.
///
/// @param account the account that gets a new password, or null when one is to be made
/// @param invitedBy the actor who made it, `user:<id>` or `key:<id>`
public record Invitation(
        long id,
        @Nullable UserId account,
        String email,
        Role role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant revokedAt) {

    /// Whether it can still be accepted.
    public boolean openAt(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
