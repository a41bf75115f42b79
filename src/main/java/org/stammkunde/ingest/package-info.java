/// Events from sites, apps and servers: the tracking API that existing SDKs speak, the append-only
/// event log ([EventLog]) with each message once and in commit order, sources with their write
/// keys, and the quarantine of what could not be taken. `receiving` speaks HTTP, `log` stores,
/// `sources` and `quarantine` are managed by people and programs.
@NullMarked
@ApplicationModule(
        displayName = "Ingest",
        allowedDependencies = {
            "shared",
            "company",
            "database",
            "web",
            "web::kit",
            "web::spi",
            "operations::spi",
            "access",
            "customers",
            "customers::spi",
            "warehouse::spi"
        })
package org.stammkunde.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
