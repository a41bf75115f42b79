package org.stammkunde.scoring;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts that tell scores apart.
@Configuration(proxyBeanMethods = false)
class FactsOfScoring {

    /// One row, once they have been worked out: from which value on a score is at least 2, 3, 4 and
    /// 5. Recency is the day of the last order, monetary value in minor units. Without a buyer in
    /// the window they are null.
    @Bean
    FactTable thresholdFacts() {
        return new FactTable(
                "thresholds",
                "threshold_id",
                List.of(
                        new Column("threshold_id", BIGINT),
                        new Column("worked_out_at", TIMESTAMPTZ),
                        new Column("activity_days", INTEGER),
                        new Column("rfm_days", INTEGER),
                        new Column("buyers", BIGINT),
                        new Column("recency_2", DATE),
                        new Column("recency_3", DATE),
                        new Column("recency_4", DATE),
                        new Column("recency_5", DATE),
                        new Column("frequency_2", BIGINT),
                        new Column("frequency_3", BIGINT),
                        new Column("frequency_4", BIGINT),
                        new Column("frequency_5", BIGINT),
                        new Column("monetary_2", BIGINT),
                        new Column("monetary_3", BIGINT),
                        new Column("monetary_4", BIGINT),
                        new Column("monetary_5", BIGINT)));
    }
}
