package org.stammkunde.crash;

/// What is killed, always without a chance to clean up.
enum Kill {
    APPLICATION,
    /// The application, and once more while it starts again.
    START,
    POSTGRES,
    SESSION,
    BOTH
}
