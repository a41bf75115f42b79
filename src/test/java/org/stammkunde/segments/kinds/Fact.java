package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A fact that conditions read.
///
/// @param columns with their types, which mean the same to every engine
/// @param chance rows by chance
/// @param named see [Named]
record Fact<T extends Row>(
        String name,
        Class<T> type,
        List<String> columns,
        Function<Chance, List<T>> chance,
        Named<T> named) {

    /// What there is about somebody for whom everything that has a name is called by one text.
    interface Named<T> {

        /// @param at when all of it happened
        List<T> of(long customer, String name, Instant at);
    }

    Fact {
        columns = List.copyOf(columns);
    }

    String creation() {
        return "create table facts.%s (%s)".formatted(name, String.join(", ", columns));
    }

    /// Takes values as engines write them, whatever their type.
    String insertion() {
        var values =
                columns.stream()
                        .map(column -> column.substring(column.indexOf(' ') + 1))
                        .map("cast(? as %s)"::formatted)
                        .collect(Collectors.joining(", "));
        return "insert into facts.%s values (%s)".formatted(name, values);
    }
}
