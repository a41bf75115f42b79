package org.stammkunde.ingest.consumers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.stammkunde.shared.ProblemException;

/// Tells trouble that passes, and is no event's fault, from a failure at an event.
final class Trouble {

    /// Beginnings of SQLSTATEs: connection lost, rolled back for others' sake, out of resources,
    /// locked, cancelled or shut down, system error, idle for too long.
    private static final List<String> STATES =
            List.of("08", "40", "53", "55P03", "57", "58", "25P03");

    private Trouble() {}

    static boolean passes(Throwable failure) {
        return Verdict.causes(failure).anyMatch(Trouble::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql -> passes(sql.getSQLState() == null ? "" : sql.getSQLState());
            case ProblemException problem ->
                    problem.category() == ProblemException.Category.RESOURCES;
            case TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    TransactionTimedOutException _,
                    UncheckedIOException _,
                    IOException _,
                    InterruptedException _,
                    OutOfMemoryError _ ->
                    true;
            default -> false;
        };
    }

    private static boolean passes(String state) {
        return STATES.stream().anyMatch(state::startsWith);
    }
}
