package org.stammkunde.ingest.sources;

/// A source in the list.
public record SourceRow(Source source, Volume volume) {}
