package org.stammkunde.access;

import static org.stammkunde.shared.Permission.EDIT_CUSTOMERS;
import static org.stammkunde.shared.Permission.EXPORT;
import static org.stammkunde.shared.Permission.MANAGE_OWNERS;
import static org.stammkunde.shared.Permission.MANAGE_SEGMENTS;
import static org.stammkunde.shared.Permission.RUN_IMPORTS;
import static org.stammkunde.shared.Permission.VIEW_CUSTOMERS;
import static org.stammkunde.shared.Permission.VIEW_FIGURES;
import static org.stammkunde.shared.Permission.VIEW_IMPORTS;
import static org.stammkunde.shared.Permission.VIEW_SOURCES;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.stammkunde.shared.Permission;

/// What a person may do here, as a named set of permissions. Nobody can give a role, or touch
/// the account of somebody, with permissions beyond their own: only owners make owners.
public enum Role {
    /// Everything.
    OWNER(EnumSet.allOf(Permission.class)),
    /// Everything but appointing and removing owners.
    ADMIN(EnumSet.complementOf(EnumSet.of(MANAGE_OWNERS))),
    /// Works with customers and data: figures, customers, imports, exports.
    MARKETER(
            EnumSet.of(
                    VIEW_FIGURES,
                    VIEW_CUSTOMERS,
                    EDIT_CUSTOMERS,
                    MANAGE_SEGMENTS,
                    VIEW_IMPORTS,
                    RUN_IMPORTS,
                    VIEW_SOURCES,
                    EXPORT)),
    /// Reads everything, changes nothing.
    ANALYST(EnumSet.of(VIEW_FIGURES, VIEW_CUSTOMERS, VIEW_IMPORTS, VIEW_SOURCES, EXPORT)),
    /// Looks up and mends single customers; no exports.
    SUPPORT(EnumSet.of(VIEW_FIGURES, VIEW_CUSTOMERS, EDIT_CUSTOMERS));

    // Set.copyOf makes it immutable, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /// Message key of the role's name.
    public String labelKey() {
        return "access.role." + name().toLowerCase(Locale.ROOT);
    }

    /// Message key of a sentence on what the role is for.
    public String hintKey() {
        return labelKey() + ".hint";
    }
}
