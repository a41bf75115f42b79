package org.stammkunde.access.keys;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Texts;

/// Permissions in words.
public final class PermissionLabels {

    private PermissionLabels() {}

    public static String of(Permission permission) {
        return Texts.t("access.permission." + permission.name().toLowerCase(Locale.ROOT));
    }

    public static String of(Set<Permission> permissions) {
        return permissions.size() == Permission.values().length
                ? Texts.t("access.keys.everything")
                : permissions.stream()
                        .sorted()
                        .map(PermissionLabels::of)
                        .collect(Collectors.joining(", "));
    }
}
