package org.stammkunde.shared;

/// What somebody may do. Roles and API keys are sets of permissions; routes and navigation
/// entries ask for one.
public enum Permission {
    VIEW_FIGURES,
    VIEW_CUSTOMERS,
    EDIT_CUSTOMERS,
    /// Make, change and delete segments and lists.
    MANAGE_SEGMENTS,
    VIEW_IMPORTS,
    RUN_IMPORTS,
    VIEW_SOURCES,
    /// Add, change and remove sources of events; mend events in quarantine.
    MANAGE_SOURCES,
    EXPORT,
    MANAGE_SETTINGS,
    MANAGE_USERS,
    /// Appoint and remove owners.
    MANAGE_OWNERS,
    MANAGE_KEYS,
    VIEW_AUDIT,
    VIEW_STATUS
}
