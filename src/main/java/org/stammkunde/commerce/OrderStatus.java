package org.stammkunde.commerce;

/// What became of an order. Only placed orders count in figures.
public enum OrderStatus {
    PLACED,
    CANCELLED,
    TEST
}
