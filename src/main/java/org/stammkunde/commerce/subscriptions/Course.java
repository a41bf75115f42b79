package org.stammkunde.commerce.subscriptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.stammkunde.ingest.statements.Statement;

/// A subscription's whole life, a pure function of the set of all statements about it: of each
/// field the newest statement counts, and who comes back after the end begins another run.
///
/// @param runs at least one, in order of time
record Course(List<Run> runs) {

    static Course of(Collection<Statement<SubscriptionWord>> statements) {
        var runs = new ArrayList<Run>();
        var terms = Terms.NONE;
        for (var statement : Statement.ordered(statements).toList()) {
            if (runs.isEmpty() || (terms.endedBy(statement.at()) && Status.runs(statement))) {
                runs.add(new Run(terms.endedAt()));
                terms = terms.again();
            }
            terms = terms.after(statement);
            runs.getLast().add(statement.at(), terms);
        }
        return new Course(runs);
    }

    Run present() {
        return runs.getLast();
    }

    /// Its stretches of equal amounts, in order of time.
    List<Period> periods(Currency currency) {
        return runs.stream().flatMap(run -> run.periods(currency).stream()).toList();
    }
}
