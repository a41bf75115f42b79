package org.stammkunde.success.tickets;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.ingest.statements.StatementStore;
import org.stammkunde.ingest.statements.StatementTables;

/// Everything that was said about tickets.
@Component
class TicketStatements extends StatementStore<TicketWord> {

    TicketStatements(JdbcTemplate template, JdbcClient sql, Customers customers) {
        super(
                template,
                sql,
                customers,
                new StatementTables(
                        "success.ticket", "created_at", "success.ticket_statement", "ticket_id"),
                TicketWord.class);
    }
}
