package org.stammkunde.analytics;

/// @param retained active at the start of a period and at its end
/// @param newAtEnd those of its new customers who are active at its end
record Stayers(long retained, long newAtEnd) {}
