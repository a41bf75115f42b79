package org.stammkunde.commerce;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.stammkunde.warehouse.spi.Mart;

/// Pre-aggregates that make product pages quick. What the touched orders added is taken back
/// before their facts are replaced and added anew afterwards, so a refresh costs by what changed.
@Configuration(proxyBeanMethods = false)
class CommerceMarts {

    static final List<Mart> ALL = List.of(SalesMart.MART, TradingDayMart.MART);

    @Bean
    @Order(11)
    Mart salesMart() {
        return SalesMart.MART;
    }

    @Bean
    @Order(12)
    Mart tradingDayMart() {
        return TradingDayMart.MART;
    }
}
