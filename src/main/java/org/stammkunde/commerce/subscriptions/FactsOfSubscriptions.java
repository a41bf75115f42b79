package org.stammkunde.commerce.subscriptions;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// The facts about subscriptions. Of facts with one entity the first must have one row for each.
@Configuration(proxyBeanMethods = false)
class FactsOfSubscriptions {

    @Bean
    @Order(1)
    FactTable subscriptionFacts() {
        return new FactTable(
                "subscriptions",
                "subscription_id",
                List.of(
                        new Column("subscription_id", BIGINT),
                        new Column("customer_id", BIGINT),
                        new Column("number", TEXT),
                        new Column("plan", TEXT),
                        new Column("status", TEXT),
                        new Column("mrr_minor", BIGINT),
                        new Column("started_at", TIMESTAMPTZ),
                        new Column("started_day", DATE),
                        new Column("renews_at", TIMESTAMPTZ),
                        new Column("renewal_day", DATE),
                        new Column("notice_day", DATE),
                        new Column("ended_at", TIMESTAMPTZ),
                        new Column("ended_day", DATE),
                        new Column("end_reason", TEXT)));
    }

    @Bean
    @Order(2)
    FactTable subscriptionPeriodFacts() {
        return new FactTable(
                "subscription_periods",
                "subscription_id",
                List.of(
                        new Column("subscription_id", BIGINT),
                        new Column("period_no", INTEGER),
                        new Column("customer_id", BIGINT),
                        new Column("started_at", TIMESTAMPTZ),
                        new Column("started_day", DATE),
                        new Column("ended_at", TIMESTAMPTZ),
                        new Column("ended_day", DATE),
                        new Column("mrr_minor", BIGINT)));
    }
}
