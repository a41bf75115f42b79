package org.stammkunde.commerce.vocabulary;

/// A statement as it arrives.
public record Heard<K extends StatementKey, W extends Enum<W>, S>(
        K key, Statement<W, S> statement) {}
