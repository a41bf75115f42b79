package org.stammkunde.ingest.statements;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;

/// What one event said about a subject, as true at a moment.
///
/// @param what happened with it
/// @param person number of the identifier it named the customer by, null = it named nobody
/// @param <W> what can happen with subjects of the kind
public record Statement<W extends Enum<W>>(
        Instant at,
        String messageId,
        long eventSource,
        W what,
        @Nullable Long person,
        EventProperties said) {

    private static final Comparator<Statement<?>> ORDER =
            Comparator.<Statement<?>, Instant>comparing(Statement::at)
                    .thenComparing(Statement::messageId)
                    .thenComparing(Statement::eventSource);

    /// In the order in which they were true; among equals the greater message id decides.
    public static <W extends Enum<W>> Stream<Statement<W>> ordered(
            Iterable<Statement<W>> statements) {
        var all = Stream.<Statement<W>>builder();
        statements.forEach(all);
        return all.build().sorted(ORDER);
    }

    Statement<W> of(long whom) {
        return new Statement<>(at, messageId, eventSource, what, whom, said);
    }
}
