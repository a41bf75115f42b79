package org.stammkunde.crash;

/// What is killed, always without a chance to clean up.
enum Kill {
    APPLICATION,
    POSTGRES,
    SESSION,
    BOTH
}
