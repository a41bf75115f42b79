package org.stammkunde.commerce.vocabulary;

import java.util.function.BiFunction;

/// Where statements about things of one kind stand, and of which types they are.
///
/// @param name of the table, with its schema
/// @param key its column for the thing's key within a system
/// @param keys makes a key of a system and the key within it
public record StatementTable<K extends StatementKey, W extends Enum<W>, S>(
        String name,
        String key,
        BiFunction<String, String, K> keys,
        Class<W> words,
        Class<S> said) {}
