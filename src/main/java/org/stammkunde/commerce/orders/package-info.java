/// Orders and refunds by events: folded from everything that was said about them, so that late,
/// repeated and shuffled events come to the same, and written through the intake that imports use.
@NullMarked
package org.stammkunde.commerce.orders;

import org.jspecify.annotations.NullMarked;
