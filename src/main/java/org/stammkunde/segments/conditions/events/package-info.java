/// What segments can ask about events.
@NullMarked
package org.stammkunde.segments.conditions.events;

import org.jspecify.annotations.NullMarked;
