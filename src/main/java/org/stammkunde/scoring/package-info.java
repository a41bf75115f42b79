/// What tells customers apart by how they order: scores by recency, frequency and monetary value,
/// and their named groups. Kept are not the scores of each customer but the thresholds between
/// them, as the facts `thresholds`: whoever orders has other scores at once, without anything
/// being worked out for everybody.
@NullMarked
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"shared", "company", "jobs::spi", "warehouse", "warehouse::spi"})
package org.stammkunde.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
