package org.stammkunde.segments.conditions.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions about events.
@Configuration(proxyBeanMethods = false)
class EventConditions {

    @Bean
    ConditionType<?> conditionsOnEvents() {
        return new EventType();
    }

    @Bean
    ConditionType<?> conditionsOnEventDates() {
        return new EventDateType();
    }

    @Bean
    ConditionType<?> conditionsOnSequences() {
        return new SequenceType();
    }

    @Bean
    ConditionType<?> conditionsOnEventStreaks() {
        return new EventStreakType();
    }
}
