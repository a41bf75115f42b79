package org.stammkunde.analytics.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where the figures stand in the navigation.
@Configuration(proxyBeanMethods = false)
class AnalyticsNavigation {

    private static final String GROUP = "web.nav.analytics";

    @Bean
    NavItem overviewEntry() {
        return new NavItem(
                "web.nav.overview", "web.nav.overview", "home", "/", 0, Permission.VIEW_FIGURES);
    }

    @Bean
    NavItem retentionEntry() {
        return entry("analytics.nav.retention", "heart", "/analytics/retention", 50)
                .with("/analytics/customers");
    }

    @Bean
    NavItem cohortsEntry() {
        return entry("analytics.nav.cohorts", "grid-dots", "/analytics/cohorts", 51);
    }

    @Bean
    NavItem comparisonEntry() {
        return entry("analytics.nav.comparison", "table", Comparisons.PATH, 52);
    }

    private static NavItem entry(String labelKey, String icon, String path, int order) {
        return new NavItem(GROUP, labelKey, icon, path, order, Permission.VIEW_FIGURES);
    }
}
