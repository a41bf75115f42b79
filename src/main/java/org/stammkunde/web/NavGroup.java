package org.stammkunde.web;

import java.util.List;
import org.stammkunde.web.spi.NavItem;

/// A heading of the navigation with the entries the viewer may open.
///
/// @param labelKey message key of the heading
public record NavGroup(String labelKey, List<NavItem> items) {

    /// True for an entry that stands by itself and needs no heading.
    public boolean single() {
        return items.size() == 1 && items.getFirst().labelKey().equals(labelKey);
    }
}
