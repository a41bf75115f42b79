package org.stammkunde.ingest.consumers;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which events set aside; null leaves a condition out.
record SetAsideQuery(@Nullable String consumer, @Nullable String reason, PageRequest page) {}
