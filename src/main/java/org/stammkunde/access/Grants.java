package org.stammkunde.access;

import java.util.Set;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Viewer;

/// Nobody gives, takes or uses through others what is beyond their own permissions.
public final class Grants {

    private Grants() {}

    /// @throws AccessException when `by` lacks one of the permissions
    public static void requireWithin(Viewer by, Set<Permission> permissions) {
        if (!by.permissions().containsAll(permissions)) {
            throw AccessException.beyondYourself();
        }
    }
}
