/// What the numbers mean and what they are: period figures, cohorts, the activity window, the
/// customers behind each of them, yardsticks of other industries. Reads the warehouse's facts;
/// the one thing it changes is the company's activity window, which its page lets people set.
/// Every definition stands once, in [Figure].
@NullMarked
@ApplicationModule(
        displayName = "Analytics",
        allowedDependencies = {
            "shared",
            "company",
            "access",
            "web",
            "web::kit",
            "web::spi",
            "warehouse",
            "warehouse::spi",
            "customers",
            "commerce",
            "scoring::spi"
        })
package org.stammkunde.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
