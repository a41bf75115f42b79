package org.stammkunde.access.keys;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Viewer;

/// A key with which programs call the API.
///
/// @param hint its first characters
/// @param lastUsedAt to the minute
public record ApiKey(
        long id,
        String name,
        String hint,
        Set<Permission> permissions,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    Viewer asViewer() {
        return new Viewer("key:" + id, name, "", "access.role.key", permissions);
    }
}
