/// The one way out: HTTP requests to addresses that people have typed. Every address a name leads
/// to is checked before the connection is made to that very address, so that nobody reaches through
/// this application what only its own network reaches.
@NullMarked
@ApplicationModule(
        displayName = "Outbound",
        allowedDependencies = {"shared"})
package org.stammkunde.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
