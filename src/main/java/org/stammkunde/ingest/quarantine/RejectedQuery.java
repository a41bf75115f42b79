package org.stammkunde.ingest.quarantine;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which events in quarantine; null leaves a condition out.
record RejectedQuery(@Nullable String reason, @Nullable Long source, PageRequest page) {}
