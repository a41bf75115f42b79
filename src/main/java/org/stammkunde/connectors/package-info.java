/// Brings data in from files: uploads are stored before they are acknowledged, read as a
/// stream, mapped to orders, handed to `commerce` batch by batch, or to messages for the event log,
/// and every row that cannot be
/// used is kept with its reason. `reading` turns bytes into rows, `mapping` rows into orders,
/// `web` shows it; the work itself is done here, as a job.
@NullMarked
@ApplicationModule(
        displayName = "Connectors",
        allowedDependencies = {
            "shared",
            "company",
            "database",
            "web",
            "web::kit",
            "web::spi",
            "jobs",
            "jobs::spi",
            "ingest",
            "ingest::spi",
            "ingest::receiving",
            "access",
            "customers",
            "commerce",
            "warehouse",
            "analytics::spi"
        })
package org.stammkunde.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
