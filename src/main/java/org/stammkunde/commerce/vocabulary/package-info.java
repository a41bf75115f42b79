/// The e-commerce vocabulary of events: which events belong to it, how their properties are read,
/// and the consumer that hands them to whatever listens: orders, products, carts.
@NullMarked
package org.stammkunde.commerce.vocabulary;

import org.jspecify.annotations.NullMarked;
