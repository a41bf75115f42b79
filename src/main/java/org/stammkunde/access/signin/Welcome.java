package org.stammkunde.access.signin;

import org.jspecify.annotations.Nullable;
import org.stammkunde.access.users.Invitation;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// Where an invitation is accepted.
///
/// @param invitation null when the link can no longer be used
public record Welcome(
        @Nullable Invitation invitation, String token, String name, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        if (invitation == null) {
            return 404;
        }
        return errors.any() ? 422 : 200;
    }

    /// Whether an account is made, not only a new password chosen.
    public boolean fresh() {
        return invitation != null && invitation.account() == null;
    }
}
