package org.stammkunde.segments.conditions;

import java.util.List;
import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions as the application has them, for a currency with two decimals.
public final class TestConditions {

    private TestConditions() {}

    public static List<ConditionType<?>> all() {
        return List.of(new OrdersType(() -> 2), new OrderDateType(), new ProfileType());
    }
}
