package org.stammkunde.ingest.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Page;

/// How to connect a source, and what arrives, to see that it works.
///
/// @param writeKey when it has just been made, else null
/// @param panels of the source's kind; they stand in place of the snippets
public record SourceConnection(
        SourceTop top,
        List<Snippet> snippets,
        List<Page> panels,
        @Nullable String writeKey,
        Arrivals arrivals)
        implements Page {

    public SourceConnection {
        snippets = List.copyOf(snippets);
        panels = List.copyOf(panels);
    }
}
