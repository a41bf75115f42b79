package org.stammkunde.commerce;

/// A run of [OrderIntake] has come to its end; what it wrote is in the same transaction.
public record OrdersSettled(long run) {}
