package org.stammkunde.success.conditions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.segments.spi.ConditionType;

/// What segments can ask about tickets.
@Configuration(proxyBeanMethods = false)
class ServiceConditions {

    @Bean
    ConditionType<?> conditionsOnTickets() {
        return new TicketsType();
    }
}
