/// The analytics copy: fact tables that modules publish as views in schema `facts` are mirrored
/// into an embedded DuckDB file under the same names, in commit order, with the checkpoint in
/// the same DuckDB transaction. It can be rebuilt at any time. Only this module knows which
/// engine answers.
@NullMarked
@ApplicationModule(
        displayName = "Warehouse",
        allowedDependencies = {
            "shared",
            "database",
            "company",
            "access",
            "operations::spi",
            "web",
            "web::kit",
            "web::spi"
        })
package org.stammkunde.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
