package org.stammkunde.operations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// The status page in the navigation.
@Configuration(proxyBeanMethods = false)
class OperationsNavigation {

    @Bean
    NavItem statusNavItem() {
        return new NavItem(
                NavItem.SETTINGS,
                "operations.status.title",
                "heartbeat",
                "/status",
                98,
                Permission.VIEW_STATUS);
    }
}
