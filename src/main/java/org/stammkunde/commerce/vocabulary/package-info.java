/// What the e-commerce vocabulary of events becomes: orders and refunds, folded from everything
/// that was said about them, so that late, repeated and shuffled events come to the same.
@NullMarked
package org.stammkunde.commerce.vocabulary;

import org.jspecify.annotations.NullMarked;
