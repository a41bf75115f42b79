package org.stammkunde.success.conditions;

import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions of the module, for tests of others.
public final class TestServiceConditions {

    private TestServiceConditions() {}

    public static ConditionType<?> tickets() {
        return new TicketsType();
    }
}
