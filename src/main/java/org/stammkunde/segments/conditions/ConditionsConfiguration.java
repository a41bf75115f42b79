package org.stammkunde.segments.conditions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.shared.Money;

/// The kinds of conditions of this module.
@Configuration(proxyBeanMethods = false)
class ConditionsConfiguration {

    @Bean
    ConditionType<?> conditionsOnOrders(Company company) {
        return new OrdersType(() -> Money.digits(company.require().currency()));
    }

    @Bean
    ConditionType<?> conditionsOnOrderDates() {
        return new OrderDateType();
    }

    @Bean
    ConditionType<?> conditionsOnProfiles() {
        return new ProfileType();
    }
}
