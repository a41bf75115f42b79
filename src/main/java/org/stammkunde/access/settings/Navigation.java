package org.stammkunde.access.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// The settings in the navigation.
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavItem companyNavItem() {
        return item(
                "access.company.title",
                "building-store",
                "/settings/company",
                91,
                Permission.MANAGE_SETTINGS);
    }

    @Bean
    NavItem usersNavItem() {
        return item(
                        "access.users.title",
                        "users-group",
                        "/settings/users",
                        92,
                        Permission.MANAGE_USERS)
                .with("/settings/invitations");
    }

    @Bean
    NavItem keysNavItem() {
        return item("access.keys.title", "key", "/settings/keys", 93, Permission.MANAGE_KEYS);
    }

    @Bean
    NavItem auditNavItem() {
        return item("access.audit.title", "history", "/settings/audit", 94, Permission.VIEW_AUDIT);
    }

    private static NavItem item(
            String label, String icon, String path, int order, Permission permission) {
        return new NavItem(NavItem.SETTINGS, label, icon, path, order, permission);
    }
}
