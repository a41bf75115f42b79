package org.stammkunde.ingest.sources;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The sources.

public record SourceList(ListView<SourceRow> list) implements Page {}
