package org.stammkunde.warehouse;

/// What a PostgreSQL snapshot shows beyond the checkpoint.
///
/// @param finished every transaction below this number has ended
/// @param next no transaction at or above this number has ended
/// @param pending whether changes at or beyond the checkpoint are visible
/// @param log everything the snapshot shows lies before this place of the write-ahead log
record Position(Origin origin, long finished, long next, boolean pending, String log) {}
