package org.stammkunde.success.tickets;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts about tickets. Subjects and comments are nobody's figures.
@Configuration(proxyBeanMethods = false)
class FactsOfTickets {

    @Bean
    FactTable ticketFacts() {
        return new FactTable(
                "tickets",
                "ticket_id",
                List.of(
                        new Column("ticket_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("number", TEXT),
                        new Column("state", TEXT),
                        new Column("channel", TEXT),
                        new Column("priority", TEXT),
                        new Column("created_at", TIMESTAMPTZ),
                        new Column("created_day", DATE),
                        new Column("first_response_at", TIMESTAMPTZ),
                        new Column("solved_at", TIMESTAMPTZ),
                        new Column("solved_day", DATE),
                        new Column("csat", INTEGER)));
    }
}
