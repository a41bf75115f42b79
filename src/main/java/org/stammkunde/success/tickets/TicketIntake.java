package org.stammkunde.success.tickets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.ingest.statements.Heard;

/// Takes note of statements and folds the tickets they are about anew.
@Component
class TicketIntake {

    private final TicketStatements statements;
    private final TicketStore tickets;

    TicketIntake(TicketStatements statements, TicketStore tickets) {
        this.statements = statements;
        this.tickets = tickets;
    }

    @Transactional
    void take(List<Heard<TicketWord>> heard) {
        if (!heard.isEmpty()) {
            var told = statements.take(heard);
            tickets.update(told.folded(Facts::of), told.owners());
        }
    }
}
