package org.stammkunde.segments.lists;

/// What came of putting customers on a list.
///
/// @param added who were not on it before
/// @param present who were on it already
public record Added(int added, int present) {}
