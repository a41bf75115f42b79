/// The kinds of conditions that facts of the modules below, segments and lists answer.
@NullMarked
package org.stammkunde.segments.conditions;

import org.jspecify.annotations.NullMarked;
