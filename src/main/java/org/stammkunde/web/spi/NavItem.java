package org.stammkunde.web.spi;

import org.stammkunde.shared.Permission;

/// One entry of the navigation. Modules publish theirs as beans.
///
/// @param group message key of the group it stands under, one of the constants; equal to
///     `labelKey` for an entry of its own
/// @param labelKey message key of the entry
/// @param icon name of an icon of the sprite
/// @param order position, ascending; tens per group
public record NavItem(
        String group, String labelKey, String icon, String path, int order, Permission permission) {

    public static final String OVERVIEW = "web.nav.overview";
    public static final String CUSTOMERS = "web.nav.customers";
    public static final String ANALYTICS = "web.nav.analytics";
    public static final String DATA = "web.nav.data";
    public static final String SETTINGS = "web.nav.settings";
}
