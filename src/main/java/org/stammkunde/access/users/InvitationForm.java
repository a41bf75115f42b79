package org.stammkunde.access.users;

import java.util.List;
import org.stammkunde.access.Role;
import org.stammkunde.web.Page;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// Whom to invite, as what.
public record InvitationForm(String email, Role role, Viewer viewer, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<Field.Choice> roles() {
        return UserPage.grantable(viewer);
    }
}
