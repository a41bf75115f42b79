package org.stammkunde.ingest.schema;

/// How much a source has to tell.
///
/// @param events different ones
/// @param properties different ones of each event
record SchemaSize(long events, long properties) {}
