package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;

/// What one event said about a subscription, as true at a moment.
///
/// @param person number of the identifier it named the customer by, null = it named nobody
record Statement(
        Instant at,
        String messageId,
        long eventSource,
        What what,
        @Nullable Long person,
        EventProperties said) {

    /// In the order in which they were true; among equals the greater message id decides.
    static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::at)
                    .thenComparing(Statement::messageId)
                    .thenComparing(Statement::eventSource);

    /// What happened with it.
    enum What {
        STARTED,
        UPDATED,
        ENDED
    }

    Statement of(long whom) {
        return new Statement(at, messageId, eventSource, what, whom, said);
    }

    boolean ends() {
        return what == What.ENDED || Status.ends(said);
    }

    /// Says that it runs, whatever was before.
    boolean runs() {
        return what == What.STARTED || (what == What.UPDATED && Status.runs(said));
    }
}
