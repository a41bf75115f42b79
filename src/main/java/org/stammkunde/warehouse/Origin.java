package org.stammkunde.warehouse;

import org.jspecify.annotations.Nullable;

/// Which database, and which history of it, a copy was taken from. A copy of another origin is
/// worthless: transaction numbers mean something else there.
///
/// @param cluster system identifier, timeline and database of PostgreSQL
/// @param zone the company's time zone, which every local day depends on
record Origin(String cluster, @Nullable String zone) {}
