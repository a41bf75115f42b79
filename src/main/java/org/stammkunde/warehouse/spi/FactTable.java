package org.stammkunde.warehouse.spi;

import java.util.List;

/// A table of facts that a module publishes: the PostgreSQL view `facts.<name>` and its mirror
/// of the same name.
///
/// The view has all `columns` and, beside them, `changed xid8`: the transaction that last wrote
/// the row (or the entity the row belongs to). When an entity changes, all its rows are
/// replaced: the mirror deletes the rows whose `entity` column equals one of the changed
/// entities and inserts what the view now holds for them. Rows of an entity therefore all carry
/// the same `changed`, and of the facts with the same entity the one declared first has exactly
/// one row for each: its changes stand for all. An entity is never deleted without a row in
/// `warehouse.tombstone`.
///
/// @param name plural noun, e.g. `orders`
/// @param entity the column that identifies what changes as a whole (bigint), e.g. `order_id`
///     for orders and for their lines
public record FactTable(String name, String entity, List<Column> columns) {

    public FactTable {
        columns = List.copyOf(columns);
        if (columns.stream().noneMatch(column -> column.name().equals(entity))) {
            throw new IllegalArgumentException("Fact " + name + " lacks its column " + entity);
        }
    }

    /// Whether rows may be as long as somebody likes.
    public boolean isWide() {
        return columns.stream().anyMatch(column -> column.type() == Type.JSON);
    }

    /// Column types that mean the same on every engine.
    public enum Type {
        BIGINT,
        INTEGER,
        BOOLEAN,
        TEXT,
        DATE,
        TIMESTAMPTZ,
        DECIMAL,
        DOUBLE,
        JSON
    }

    /// @param name snake case
    public record Column(String name, Type type) {}
}
