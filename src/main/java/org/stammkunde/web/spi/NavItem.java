package org.stammkunde.web.spi;

import org.stammkunde.shared.Permission;

/// One entry of the navigation. Modules publish theirs as beans.
///
/// @param group message key of the group it stands under, e.g. `web.nav.analytics`; equal to
///     `labelKey` for an entry of its own
/// @param labelKey message key of the entry
/// @param icon name of an icon of the sprite
/// @param order position, ascending; tens per group
public record NavItem(
        String group,
        String labelKey,
        String icon,
        String path,
        int order,
        Permission permission) {}
