package org.stammkunde.analytics.spi;

import org.stammkunde.shared.Permission;

/// A way to the first orders, offered on the overview while there are none. Modules publish
/// theirs as beans.
///
/// @param titleKey message key of what it is
/// @param leadKey message key of what it does and how long it takes
/// @param actionKey message key of its button
/// @param icon name of an icon of the sprite
/// @param path where it leads
/// @param post whether the button does something at once; otherwise it is a link
/// @param permission who may take it
public record FirstStep(
        String titleKey,
        String leadKey,
        String actionKey,
        String icon,
        String path,
        boolean post,
        int order,
        Permission permission) {}
