package org.stammkunde.warehouse;

import java.time.Instant;

/// What a copy says of itself, stored inside it and changed in the same transaction as its
/// contents.
///
/// @param layout hash of the facts and marts
/// @param checkpoint all changes by transactions below this number are contained
/// @param version grows with every change of contents, and from one file to the next
record MirrorState(String layout, Origin origin, long checkpoint, long version, Instant builtAt) {

    MirrorState advancedTo(long newCheckpoint) {
        return new MirrorState(layout, origin, newCheckpoint, version + 1, builtAt);
    }
}
