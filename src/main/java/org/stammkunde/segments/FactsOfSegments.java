package org.stammkunde.segments;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts about who was in which segment and on which list.
@Configuration(proxyBeanMethods = false)
class FactsOfSegments {

    @Bean
    FactTable segmentStayFacts() {
        return new FactTable(
                StayStore.FACT,
                "stay_id",
                List.of(
                        new Column("stay_id", BIGINT),
                        new Column("segment_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("entered_at", TIMESTAMPTZ),
                        new Column("left_at", TIMESTAMPTZ)));
    }

    /// Whose the identifiers are at present, other facts say.
    @Bean
    FactTable listEntryFacts() {
        return new FactTable(
                "list_entries",
                "entry_id",
                List.of(
                        new Column("entry_id", BIGINT),
                        new Column("list_id", BIGINT),
                        new Column("identifier_id", BIGINT),
                        new Column("added_at", TIMESTAMPTZ),
                        new Column("removed_at", TIMESTAMPTZ)));
    }
}
