/// Questions about customers as trees of conditions. A tree is compiled to SQL that means the same
/// on either engine; so far only the warehouse is asked, how many customers meet one. Kinds of
/// conditions come from this module and, through [org.stammkunde.segments.spi.ConditionType], from
/// those above it.
@NullMarked
@ApplicationModule(
        displayName = "Segments",
        allowedDependencies = {
            "shared",
            "company",
            "web",
            "web::kit",
            "web::spi",
            "access",
            "warehouse",
            "warehouse::spi",
            "customers",
            "customers::spi"
        })
package org.stammkunde.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
