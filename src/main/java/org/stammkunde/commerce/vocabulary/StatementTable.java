package org.stammkunde.commerce.vocabulary;

/// Where statements about one kind of thing stand.
///
/// @param name of the table, with its schema
/// @param key its column for the thing's key within a system
public record StatementTable(String name, String key) {}
