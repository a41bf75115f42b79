package org.stammkunde.customers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where customers stand in the navigation.
@Configuration(proxyBeanMethods = false)
class CustomersNavigation {

    @Bean
    NavItem customersItem() {
        return new NavItem(
                NavItem.CUSTOMERS,
                NavItem.CUSTOMERS,
                "users",
                "/customers",
                20,
                Permission.VIEW_CUSTOMERS);
    }
}
