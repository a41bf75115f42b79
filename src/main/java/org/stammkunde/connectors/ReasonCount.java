package org.stammkunde.connectors;

import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.Reason;

/// How many rows were rejected for one reason.
///
/// @param field the field at fault, null = the row as a whole
public record ReasonCount(Reason reason, @Nullable String field, long rows) {}
