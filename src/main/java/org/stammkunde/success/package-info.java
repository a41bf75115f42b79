/// Service after the sale: requests to the helpdesk with their state, times and ratings
/// (`tickets`), on the customer page, as a list, as facts (`facts.tickets`), and as a condition of
/// segments.
@NullMarked
@ApplicationModule(
        displayName = "Success",
        allowedDependencies = {
            "shared",
            "company",
            "web",
            "web::kit",
            "web::spi",
            "access",
            "ingest",
            "ingest::spi",
            "ingest::statements",
            "customers",
            "customers::spi",
            "segments::spi",
            "warehouse::spi"
        })
package org.stammkunde.success;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
