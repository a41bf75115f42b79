package org.stammkunde.access.users;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;
import org.stammkunde.web.Viewer;

/// A person who may sign in.
///
/// @param active false = may not sign in any more; the account stays for the audit log
/// @param sessionEpoch sessions that began under another value are over
public record UserAccount(
        UserId id,
        String email,
        String name,
        Role role,
        Locale language,
        boolean active,
        long sessionEpoch,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    public Viewer asViewer() {
        return new Viewer(id.asActor(), name, email, role.labelKey(), role.permissions());
    }
}
