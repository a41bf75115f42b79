package org.stammkunde.segments.conditions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions of this module but those about events.
@Configuration(proxyBeanMethods = false)
class ConditionsConfiguration {

    @Bean
    ConditionType<?> conditionsOnOrders(Company company) {
        return new OrdersType(() -> company.require().currency());
    }

    @Bean
    ConditionType<?> conditionsOnReturns(Company company) {
        return new ReturnsType(() -> company.require().currency());
    }

    @Bean
    ConditionType<?> conditionsOnOrderDates() {
        return new OrderDateType();
    }

    @Bean
    ConditionType<?> conditionsOnOrderStreaks() {
        return new OrderStreakType();
    }

    @Bean
    ConditionType<?> conditionsOnProfiles() {
        return new ProfileType();
    }

    @Bean
    ConditionType<?> conditionsOnAttributes() {
        return new AttributeType();
    }

    @Bean
    ConditionType<?> conditionsOnProducts() {
        return new ProductType();
    }

    @Bean
    ConditionType<?> conditionsOnRhythms() {
        return new OverdueType();
    }

    @Bean
    ConditionType<?> conditionsOnScores(Company company) {
        return new RfmType(() -> company.require().currency());
    }

    @Bean
    ConditionType<?> conditionsOnLifecycles() {
        return new LifecycleType();
    }

    @Bean
    ConditionType<?> conditionsOnSubscriptions() {
        return new SubscriptionType();
    }

    @Bean
    ConditionType<?> conditionsOnSegments(JdbcClient sql) {
        return GroupType.ofSegments(NameStore.ofSegments(sql));
    }

    @Bean
    ConditionType<?> conditionsOnLists(JdbcClient sql) {
        return GroupType.ofLists(NameStore.ofLists(sql));
    }

    @Bean
    ConditionType<?> conditionsOnSamples() {
        return new SampleType();
    }
}
