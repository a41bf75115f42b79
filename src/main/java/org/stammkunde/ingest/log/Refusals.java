package org.stammkunde.ingest.log;

/// What the database's error codes mean for a group of events.
///
/// Codes: PostgreSQL manual, appendix A.
final class Refusals {

    private static final String UNIQUE_VIOLATION = "23505";
    static final String NO_PARTITION = "23514";

    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    private Refusals() {}

    /// Another writer was quicker with the same message, or in the way, or a month has just begun:
    /// the next attempt shows it.
    static boolean passing(String state) {
        return state.equals(UNIQUE_VIOLATION)
                || state.equals(NO_PARTITION)
                || state.equals(SERIALIZATION)
                || state.equals(DEADLOCK);
    }

    /// The data themselves are refused, and would be so again.
    static boolean ofData(String state) {
        boolean ofData = state.startsWith("22") || state.startsWith("23");
        return (ofData && !passing(state)) || state.startsWith("54");
    }
}
