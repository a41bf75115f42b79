package org.stammkunde.commerce.orders;

import org.stammkunde.commerce.vocabulary.StatementKey;

/// What identifies an order: the system and its number there.
record OrderKey(String system, String number) implements StatementKey {

    @Override
    public String key() {
        return number;
    }
}
