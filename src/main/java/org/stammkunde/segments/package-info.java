/// Questions about customers as trees of conditions: who meets one, how many they are. A tree is
/// compiled once and asked of either engine: of the warehouse about everybody, of PostgreSQL about
/// a few customers right now. Kinds of conditions come from this module and, through
/// [org.stammkunde.segments.spi.ConditionType], from those above it.
@NullMarked
@ApplicationModule(
        displayName = "Segments",
        allowedDependencies = {"shared", "company", "web", "warehouse"})
package org.stammkunde.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
