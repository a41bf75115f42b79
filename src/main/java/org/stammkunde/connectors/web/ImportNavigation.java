package org.stammkunde.connectors.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.analytics.spi.FirstStep;
import org.stammkunde.analytics.spi.OrderArrival;
import org.stammkunde.connectors.Imports;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// The entry in the navigation.
@Configuration(proxyBeanMethods = false)
class ImportNavigation {

    @Bean
    NavItem importsEntry() {
        return new NavItem(
                NavItem.DATA,
                "imports.nav",
                "database-import",
                "/imports",
                60,
                Permission.VIEW_IMPORTS);
    }

    @Bean
    FirstStep uploadFirstFile() {
        return new FirstStep(
                "imports.offer.title",
                "imports.offer.lead",
                "imports.offer.action",
                "upload",
                "/imports/new",
                false,
                20,
                Permission.RUN_IMPORTS);
    }

    @Bean
    OrderArrival ordersFromFiles(Imports imports) {
        return time -> {
            if (imports.underWaySince(time)) {
                return Arriving.UNDER_WAY;
            }
            return imports.unfinished() ? Arriving.BROKEN_OFF : Arriving.NOTHING;
        };
    }
}
