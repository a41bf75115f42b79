package org.stammkunde.ingest.people;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.JSON;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// What people did. Whose it is follows from the identifier, by way of the facts `identifiers`; so
/// nothing here changes when people turn out to be one, or two.
@Configuration(proxyBeanMethods = false)
class EventFacts {

    @Bean
    FactTable eventFactTable() {
        return new FactTable(
                "events",
                "event_id",
                List.of(
                        new Column("event_id", BIGINT),
                        new Column("identifier_id", BIGINT),
                        new Column("source", BIGINT),
                        new Column("kind", TEXT),
                        new Column("name", TEXT),
                        new Column("occurred_at", TIMESTAMPTZ),
                        new Column("occurred_day", DATE),
                        new Column("properties", JSON)));
    }
}
