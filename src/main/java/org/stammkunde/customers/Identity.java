package org.stammkunde.customers;

import java.time.Instant;

/// A name under which a customer is known.
///
/// @param firstSeen when a message first named it, by the time of what it says
/// @param lastSeen when one last did
/// @param crowded named with too many others to tell anybody apart
public record Identity(
        Identifier identifier, Instant firstSeen, Instant lastSeen, boolean crowded) {}
