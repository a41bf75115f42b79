package org.stammkunde.segments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Finds the facts that the answer to a tree can depend on: those that its SQL names.
final class FactsRead {

    private static final Question ANY = new Question(Instant.EPOCH, ZoneOffset.UTC, false, null);

    private FactsRead() {}

    /// @return names of facts
    static Set<String> by(Tree tree) {
        var listener = new Listener();
        var configuration = new DefaultConfiguration().set(SQLDialect.DUCKDB).set(listener);
        DSL.using(configuration).render(Compiler.members(tree, ANY));
        return Set.copyOf(listener.facts);
    }

    private static final class Listener implements VisitListener {

        private final Set<String> facts = new HashSet<>();

        @Override
        public void visitStart(VisitContext context) {
            if (context.queryPart() instanceof Table<?> table) {
                fact(table.getQualifiedName()).ifPresent(facts::add);
            }
        }

        private static Optional<String> fact(Name table) {
            return Optional.ofNullable(table.qualifier())
                    .filter(schema -> Facts.SCHEMA.equals(schema.last()))
                    .map(_ -> table.last());
        }
    }
}
