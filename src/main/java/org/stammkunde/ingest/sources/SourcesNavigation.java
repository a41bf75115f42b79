package org.stammkunde.ingest.sources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where sources, the quarantine and what is made of events stand in the navigation.
@Configuration(proxyBeanMethods = false)
class SourcesNavigation {

    @Bean
    NavItem sourcesItem() {
        return item("ingest.sources.title", "plug", "/sources", 64, Permission.VIEW_SOURCES);
    }

    @Bean
    NavItem quarantineItem() {
        return item(
                "ingest.quarantine.title", "inbox", "/quarantine", 65, Permission.MANAGE_SOURCES);
    }

    @Bean
    NavItem consumersItem() {
        return item(
                "ingest.consumers.title", "activity", "/consumers", 66, Permission.MANAGE_SOURCES);
    }

    private static NavItem item(
            String label, String icon, String path, int order, Permission permission) {
        return new NavItem(NavItem.DATA, label, icon, path, order, permission);
    }
}
