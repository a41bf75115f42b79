/// The kinds of conditions that need nothing but the facts of customers and commerce.
@NullMarked
package org.stammkunde.segments.conditions;

import org.jspecify.annotations.NullMarked;
