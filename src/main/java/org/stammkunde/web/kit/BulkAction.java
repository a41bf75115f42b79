package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Permission;

/// Something that can be done with the chosen rows of a list. The button asks for the path with
/// the choice in the address (see [Chosen]): a page there says how many rows it will be and asks
/// for what is missing, and posts.
///
/// @param icon a name in `icons.svg`
/// @param permission whoever lacks it does not see the button
/// @param format `csv` when the answer is a file, else null
public record BulkAction(
        String label, String icon, String path, Permission permission, @Nullable String format) {

    public static BulkAction of(String label, String icon, String path, Permission permission) {
        return new BulkAction(label, icon, path, permission, null);
    }

    /// The chosen rows as a file, from the list's own export.
    public static BulkAction export(String path) {
        return new BulkAction(t("kit.bulk.export"), "download", path, Permission.EXPORT, "csv");
    }
}
