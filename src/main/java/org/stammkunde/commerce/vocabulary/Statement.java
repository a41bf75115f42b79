package org.stammkunde.commerce.vocabulary;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;

/// What one event said about a thing, as true at a moment.
///
/// @param what happened with it
/// @param who whom the event named, null = nobody
/// @param <W> what can happen with things of the kind
/// @param <S> what is said of them
public record Statement<W extends Enum<W>, S>(
        Instant at, String messageId, long eventSource, W what, @Nullable Identifier who, S said) {

    private static final Comparator<Statement<?, ?>> ORDER =
            Comparator.<Statement<?, ?>, Instant>comparing(Statement::at)
                    .thenComparing(Statement::messageId)
                    .thenComparing(Statement::eventSource);

    public static <W extends Enum<W>, S> Statement<W, S> of(Spoken event, W what, S said) {
        return new Statement<>(
                event.at(), event.messageId(), event.source(), what, event.strongest(), said);
    }

    /// In the order in which they were true; among equals the greater message id decides.
    public static <W extends Enum<W>, S> List<Statement<W, S>> ordered(
            Collection<Statement<W, S>> statements) {
        return statements.stream().sorted(ORDER).toList();
    }
}
