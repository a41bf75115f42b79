package org.stammkunde.segments;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.OfName;
import org.stammkunde.segments.spi.Question;

/// Finds the facts that the answer to a tree can depend on: those that its SQL names.
final class FactsRead {

    private static final Question ANY = new Question(Instant.EPOCH, ZoneOffset.UTC, false, null);

    private FactsRead() {}

    /// @return names of facts
    static Set<String> by(Tree tree) {
        return readings(tree).stream().map(Reading::fact).collect(toSet());
    }

    /// Of a fact only rows of some names when each time that it is read names are named.
    static Set<Reading> readings(Tree tree) {
        var listener = new Listener();
        var configuration = new DefaultConfiguration().set(SQLDialect.DUCKDB).set(listener);
        DSL.using(configuration).render(Compiler.members(tree, ANY));
        return listener.readings();
    }

    private static final class Listener implements VisitListener {

        private final List<String> facts = new ArrayList<>();
        private final List<OfName> names = new ArrayList<>();

        @Override
        public void visitStart(VisitContext context) {
            switch (context.queryPart()) {
                case Table<?> table -> fact(table.getQualifiedName()).ifPresent(facts::add);
                case OfName some -> names.add(some);
                default -> {
                    // Says nothing about what is read.
                }
            }
        }

        private static Optional<String> fact(Name table) {
            return Optional.ofNullable(table.qualifier())
                    .filter(schema -> Facts.SCHEMA.equals(schema.last()))
                    .map(_ -> table.last());
        }

        private Set<Reading> readings() {
            return facts.stream().flatMap(this::readings).collect(toSet());
        }

        private Stream<Reading> readings(String fact) {
            var named = names.stream().filter(some -> some.fact().equals(fact)).toList();
            return named.size() < Collections.frequency(facts, fact)
                    ? Stream.of(Reading.all(fact))
                    : named.stream()
                            .flatMap(some -> some.names().stream())
                            .map(name -> new Reading(fact, name));
        }
    }
}
