package org.stammkunde.commerce.orders;

/// What identifies an order: the system and its number there.
record OrderKey(String system, String number) {}
