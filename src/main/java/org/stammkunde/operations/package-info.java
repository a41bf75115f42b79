/// How the installation is doing: the status page for the owner, health and metrics endpoints.
/// Modules report through `operations.spi.StatusSource`.
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "web", "web::kit", "web::spi", "database"})
package org.stammkunde.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
