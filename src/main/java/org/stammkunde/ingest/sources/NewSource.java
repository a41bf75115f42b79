package org.stammkunde.ingest.sources;

/// A source to be added, checked.
record NewSource(String name, String kind, String system) {}
