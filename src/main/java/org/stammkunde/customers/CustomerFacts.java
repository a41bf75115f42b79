package org.stammkunde.customers;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts that customers publishes.
@Configuration(proxyBeanMethods = false)
class CustomerFacts {

    @Bean
    FactTable customerFactTable() {
        return new FactTable(
                "customers",
                "customer_id",
                List.of(
                        new Column("customer_id", BIGINT),
                        new Column("external_id", TEXT),
                        new Column("email", TEXT),
                        new Column("name", TEXT),
                        new Column("country", TEXT),
                        new Column("created_at", TIMESTAMPTZ)));
    }

    /// To whom the identifiers belong at present; nobody, where only an anonymous id is known.
    @Bean
    FactTable identifierFactTable() {
        return new FactTable(
                "identifiers",
                "identifier_id",
                List.of(new Column("identifier_id", BIGINT), new Column("customer_id", BIGINT)));
    }
}
