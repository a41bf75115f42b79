/// Who the customers are: profiles, the names other systems know them by, and how they are
/// found. Profiles are found or made in bulk by [Customers#resolve]; what a customer ordered is
/// reported by the module that knows orders. Other modules add panels and timeline entries to
/// the customer page through `customers.spi`.
@NullMarked
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {
            "shared",
            "company",
            "web",
            "web::kit",
            "web::spi",
            "access",
            "warehouse",
            "warehouse::spi"
        })
package org.stammkunde.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
