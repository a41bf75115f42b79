package org.stammkunde.connectors;

import org.stammkunde.connectors.mapping.Mapping;

/// A mapping kept under a name for the next file of its kind.
public record SavedMapping(long id, String name, Mapping mapping) {}
