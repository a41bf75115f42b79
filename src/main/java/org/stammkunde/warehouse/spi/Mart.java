package org.stammkunde.warehouse.spi;

import java.util.List;

/// A table derived from facts and kept current with them, inside the same DuckDB transaction as
/// the mirror batch. It exists to make reports quick and can be thrown away at any time.
///
/// @param name table name in schema `marts`
/// @param facts fact tables whose changes touch it
/// @param create statement that creates the empty table
/// @param rebuild statements that fill the empty table from the facts
/// @param before statements that run before the facts of the touched entities are replaced: the
///     last chance to see, and to take back, what these entities added so far
/// @param refresh statements that bring it up to date; `touched.<fact>(id)` holds the changed
///     entities of each fact
public record Mart(
        String name,
        List<String> facts,
        String create,
        List<String> rebuild,
        List<String> before,
        List<String> refresh) {

    public Mart {
        facts = List.copyOf(facts);
        rebuild = List.copyOf(rebuild);
        before = List.copyOf(before);
        refresh = List.copyOf(refresh);
    }

    /// A mart that can tell from itself what the touched entities added so far.
    public Mart(
            String name,
            List<String> facts,
            String create,
            List<String> rebuild,
            List<String> refresh) {
        this(name, facts, create, rebuild, List.of(), refresh);
    }
}
