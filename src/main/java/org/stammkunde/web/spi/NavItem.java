package org.stammkunde.web.spi;

import java.util.List;
import java.util.stream.Stream;
import org.stammkunde.shared.Permission;

/// One entry of the navigation. Modules publish theirs as beans.
///
/// @param group message key of the group it stands under, one of the constants; equal to
///     `labelKey` for an entry of its own
/// @param labelKey message key of the entry
/// @param icon name of an icon of the sprite
/// @param order position, ascending; tens per group
/// @param others paths of pages that belong to it though they do not stand below its own
public record NavItem(
        String group,
        String labelKey,
        String icon,
        String path,
        int order,
        Permission permission,
        List<String> others) {

    public static final String OVERVIEW = "web.nav.overview";
    public static final String CUSTOMERS = "web.nav.customers";
    public static final String SEGMENTS = "web.nav.segments";
    public static final String ANALYTICS = "web.nav.analytics";
    public static final String DATA = "web.nav.data";
    public static final String SETTINGS = "web.nav.settings";

    public NavItem {
        others = List.copyOf(others);
    }

    public NavItem(
            String group,
            String labelKey,
            String icon,
            String path,
            int order,
            Permission permission) {
        this(group, labelKey, icon, path, order, permission, List.of());
    }

    /// The same entry, of which the pages at and below other paths are part as well.
    public NavItem with(String... paths) {
        return new NavItem(group, labelKey, icon, path, order, permission, List.of(paths));
    }

    /// How much of the address the entry accounts for, 0 when the page is none of its own.
    public int covers(String address) {
        return Stream.concat(Stream.of(path), others.stream())
                .filter(own -> address.equals(own) || address.startsWith(below(own)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String below(String path) {
        return path.equals("/") ? "//" : path + "/";
    }
}
