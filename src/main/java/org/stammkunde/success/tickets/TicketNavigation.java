package org.stammkunde.success.tickets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where tickets stand in the navigation.
@Configuration(proxyBeanMethods = false)
class TicketNavigation {

    @Bean
    NavItem ticketsItem() {
        return new NavItem(
                NavItem.DATA,
                "success.nav.tickets",
                "ticket",
                "/tickets",
                63,
                Permission.VIEW_CUSTOMERS);
    }
}
