package org.stammkunde.commerce.vocabulary;

/// What tells things apart of which events speak.
public interface StatementKey {

    /// Which other system it belongs to.
    String system();

    /// What it is known by in that system.
    String key();
}
