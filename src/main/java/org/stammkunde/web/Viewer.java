package org.stammkunde.web;

import java.util.Set;
import org.stammkunde.shared.Permission;

/// Who looks at the page.
///
/// @param id stable id of the user or API key, for the audit log
/// @param roleKey message key of the role's name
public record Viewer(
        String id, String name, String email, String roleKey, Set<Permission> permissions) {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
