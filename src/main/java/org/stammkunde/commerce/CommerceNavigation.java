package org.stammkunde.commerce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// Where orders, products and subscriptions stand in the navigation.
@Configuration(proxyBeanMethods = false)
class CommerceNavigation {

    @Bean
    NavItem ordersItem() {
        return item("commerce.nav.orders", "shopping-cart", "/orders", 60);
    }

    @Bean
    NavItem productsItem() {
        return item("commerce.nav.products", "package", "/products", 61);
    }

    @Bean
    NavItem subscriptionsItem() {
        return item("commerce.nav.subscriptions", "repeat", "/subscriptions", 62);
    }

    private static NavItem item(String label, String icon, String path, int order) {
        return new NavItem(NavItem.DATA, label, icon, path, order, Permission.VIEW_CUSTOMERS);
    }
}
