package org.stammkunde.commerce;

/// What identifies an order or refund: the source and its number there.
record DocumentKey(String source, String number) {}
