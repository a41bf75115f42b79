package org.stammkunde.access.users;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.Role;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.Field;

/// One account and what can be done with it.
///
/// @param problem sentence on why the last action was refused, or null
public record UserPage(UserAccount account, Viewer viewer, @Nullable String problem)
        implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 409;
    }

    /// Whether the viewer may change this account at all.
    public boolean editable() {
        return !viewer.id().equals(account.id().asActor())
                && viewer.permissions().containsAll(account.role().permissions());
    }

    public List<Field.Choice> roles() {
        return grantable(viewer);
    }

    static List<Field.Choice> grantable(Viewer viewer) {
        return Arrays.stream(Role.values())
                .filter(role -> viewer.permissions().containsAll(role.permissions()))
                .map(role -> new Field.Choice(role.name(), label(role)))
                .toList();
    }

    private static String label(Role role) {
        return Texts.t(role.labelKey());
    }
}
