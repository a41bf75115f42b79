package org.stammkunde.web;

import java.util.Locale;
import java.util.Set;
import org.stammkunde.shared.Permission;

/// Who looks at the page.
///
/// @param id stable id of the user or API key, for the audit log
/// @param roleKey message key of the role's name
public record Viewer(
        String id, String name, String email, String roleKey, Set<Permission> permissions) {

    /// The letter that stands for the viewer in a small round picture.
    public String initial() {
        return name.isBlank() ? "?" : name.strip().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
