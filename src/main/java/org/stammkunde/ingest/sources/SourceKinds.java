package org.stammkunde.ingest.sources;

import java.util.List;
import org.stammkunde.ingest.spi.SourceKind;
import org.stammkunde.web.Page;

/// Which kind of source is to be added.
public record SourceKinds(List<SourceKind> kinds) implements Page {

    public SourceKinds {
        kinds = List.copyOf(kinds);
    }
}
