package org.stammkunde.customers.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a person wrote down about a customer.
///
/// @param author who wrote it, by the name they had then
/// @param editedAt when it was last changed, null = never
public record Note(
        long id, String author, String body, Instant writtenAt, @Nullable Instant editedAt) {}
