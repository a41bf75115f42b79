package org.stammkunde.ingest.quarantine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The quarantine.
///
/// @param reasons how many there are of each
/// @param reason the one chosen, or null
public record RejectedList(
        ListView<RejectedRow> list, Map<String, Long> reasons, @Nullable String reason)
        implements Page {}
