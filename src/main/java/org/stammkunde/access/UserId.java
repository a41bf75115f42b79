package org.stammkunde.access;

/// Identifies one account.
public record UserId(long value) {

    private static final String PREFIX = "user:";

    /// The user behind a viewer's id.
    ///
    /// @throws AccessException when the viewer is an API key: it has no profile
    public static UserId ofViewer(String viewerId) {
        if (!viewerId.startsWith(PREFIX)) {
            throw AccessException.conflict("access.people-only");
        }
        return new UserId(Long.parseLong(viewerId.substring(PREFIX.length())));
    }

    /// The id as a viewer and as an actor of the audit log.
    public String asActor() {
        return PREFIX + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
