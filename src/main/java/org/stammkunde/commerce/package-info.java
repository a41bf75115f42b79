/// What customers bought: products, orders with their lines, refunds. Sources deliver through
/// [OrderIntake], in bulk and repeatably. Publishes the facts every figure is computed from
/// (`facts.orders`, `order_lines`, `refunds`, `products`) and reports each customer's totals to
/// the customers module.
@NullMarked
@ApplicationModule(
        displayName = "Commerce",
        allowedDependencies = {
            "shared",
            "company",
            "company::spi",
            "database",
            "web",
            "web::kit",
            "web::spi",
            "access",
            "jobs",
            "jobs::spi",
            "warehouse",
            "warehouse::spi",
            "ingest",
            "ingest::spi",
            "ingest::statements",
            "customers",
            "customers::spi"
        })
package org.stammkunde.commerce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
