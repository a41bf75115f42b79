package org.stammkunde.analytics;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.stammkunde.warehouse.spi.Mart;

/// Pre-aggregates that make figures and cohorts quick: 10 million orders become a few hundred
/// thousand counters. They are filled in this order, because the later ones are fed by what the
/// first one notes down as its changes (`marts.purchase_change`, with sign −1 for a row that
/// went and +1 for one that came).
///
/// `scope` keeps both readings of free orders: 0 = counts either way, 1 = only while free orders
/// count, 2 = only while they do not (the later orders of a customer who has free ones).
@Configuration(proxyBeanMethods = false)
class AnalyticsMarts {

    static final List<Mart> ALL =
            List.of(
                    PurchaseMart.MART,
                    DailyMart.MART,
                    FlowMart.MART,
                    GapMart.MART,
                    CohortMart.MART);

    @Bean
    @Order(1)
    Mart purchaseMart() {
        return PurchaseMart.MART;
    }

    @Bean
    @Order(2)
    Mart dailyMart() {
        return DailyMart.MART;
    }

    @Bean
    @Order(3)
    Mart flowMart() {
        return FlowMart.MART;
    }

    @Bean
    @Order(4)
    Mart gapMart() {
        return GapMart.MART;
    }

    @Bean
    @Order(5)
    Mart cohortMart() {
        return CohortMart.MART;
    }
}
