package org.stammkunde.segments.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where segments stand in the navigation.
@Configuration(proxyBeanMethods = false)
class SegmentsNavigation {

    @Bean
    NavItem segmentsItem() {
        return new NavItem(
                        NavItem.SEGMENTS,
                        NavItem.SEGMENTS,
                        "users-group",
                        "/segments",
                        40,
                        Permission.VIEW_CUSTOMERS)
                .with("/lists");
    }
}
