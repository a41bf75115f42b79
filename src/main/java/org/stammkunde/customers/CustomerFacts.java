package org.stammkunde.customers;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.BOOLEAN;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.DECIMAL;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
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
                        new Column("phone", TEXT),
                        new Column("created_at", TIMESTAMPTZ)));
    }

    /// A row for each attribute of a customer, of a list one for each entry.
    @Bean
    FactTable attributeFactTable() {
        return new FactTable(
                "attributes",
                "customer_id",
                List.of(
                        new Column("customer_id", BIGINT),
                        new Column("name", TEXT),
                        new Column("value", TEXT),
                        new Column("number", DECIMAL),
                        new Column("flag", BOOLEAN),
                        new Column("day", DATE),
                        new Column("month_day", INTEGER),
                        new Column("moment", TIMESTAMPTZ)));
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
