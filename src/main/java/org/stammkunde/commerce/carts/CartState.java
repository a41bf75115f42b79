package org.stammkunde.commerce.carts;

/// How far a cart has come. Whether it was left follows from when it was touched last.
enum CartState {
    OPEN,
    /// Somebody went to pay.
    CHECKOUT,
    ORDERED
}
