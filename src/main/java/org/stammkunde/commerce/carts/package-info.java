/// Carts by events: what somebody put in, took out and went to pay for, and which order it became.
/// Folded from everything that was said, so that the order of arrival does not matter.
@NullMarked
package org.stammkunde.commerce.carts;

import org.jspecify.annotations.NullMarked;
