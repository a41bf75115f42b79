package org.stammkunde.success.tickets;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.statements.Statement;

/// What is known of a ticket, a pure function of the set of all statements about it: of each
/// field the newest counts.
///
/// @param csat 1 to 5
record Facts(
        @Nullable Long person,
        @Nullable String subject,
        TicketState state,
        @Nullable String channel,
        @Nullable String priority,
        @Nullable Instant createdAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant solvedAt,
        @Nullable Integer csat,
        @Nullable String csatComment) {

    private static final Facts NONE =
            new Facts(null, null, TicketState.OPEN, null, null, null, null, null, null, null);

    private static final int BEST = 5;

    static Facts of(Collection<Statement<TicketWord>> statements) {
        var facts = NONE;
        Instant first = null;
        for (var statement : Statement.ordered(statements).toList()) {
            first = first == null ? statement.at() : first;
            facts = facts.after(statement);
        }
        return facts.createdAt == null ? facts.created(first) : facts;
    }

    private Facts after(Statement<TicketWord> statement) {
        var said = statement.said();
        var newState = TicketState.of(statement);
        return new Facts(
                statement.person() == null ? person : statement.person(),
                text(said, "subject", subject),
                newState == null ? state : newState,
                text(said, "channel", channel),
                text(said, "priority", priority),
                createdAt(statement),
                time(said, "first_response_at", firstResponseAt),
                solvedAt(statement, newState),
                said.says("csat") ? said.whole("csat", 1, BEST) : csat,
                text(said, "csat_comment", csatComment));
    }

    private Facts created(@Nullable Instant at) {
        return new Facts(
                person,
                subject,
                state,
                channel,
                priority,
                at,
                firstResponseAt,
                solvedAt,
                csat,
                csatComment);
    }

    private @Nullable Instant createdAt(Statement<TicketWord> statement) {
        if (statement.said().says("created_at")) {
            return statement.said().time("created_at");
        }
        boolean begins = statement.what() == TicketWord.CREATED && createdAt == null;
        return begins ? statement.at() : createdAt;
    }

    /// What is open again is not solved; what was solved before it was closed stays solved then.
    private @Nullable Instant solvedAt(
            Statement<TicketWord> statement, @Nullable TicketState newState) {
        if (statement.said().says("solved_at")) {
            return statement.said().time("solved_at");
        }
        if (newState == null) {
            return solvedAt;
        }
        if (!newState.done()) {
            return null;
        }
        return solvedAt == null ? statement.at() : solvedAt;
    }

    private static @Nullable String text(
            EventProperties said, String name, @Nullable String before) {
        return said.says(name) ? said.text(name) : before;
    }

    private static @Nullable Instant time(
            EventProperties said, String name, @Nullable Instant before) {
        return said.says(name) ? said.time(name) : before;
    }
}
