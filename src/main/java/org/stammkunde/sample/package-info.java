/// The sample shop: a simulated shop with three years of believable trade, the same for the
/// same seed, brought in through the normal import. Beside the orders it writes the truth they
/// were drawn from (buying rate, drop-out, season), so that models can be tested against it.
@NullMarked
@ApplicationModule(
        displayName = "Sample shop",
        allowedDependencies = {
            "shared",
            "company",
            "web",
            "analytics::spi",
            "commerce",
            "connectors",
            "connectors::mapping"
        })
package org.stammkunde.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
