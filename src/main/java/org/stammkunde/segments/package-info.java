/// Questions about customers as trees of conditions. A tree is compiled to SQL that means the same
/// on either engine. Kinds of conditions come from this module and, through
/// [org.stammkunde.segments.spi.ConditionType], from those above it. Beside segments, which keep
/// themselves current, there are lists, which only people and programs change.
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
            "analytics::spi",
            "jobs",
            "jobs::spi",
            "operations::spi",
            "outbound",
            "warehouse",
            "warehouse::spi",
            "customers",
            "customers::spi",
            "scoring"
        })
package org.stammkunde.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
