package org.stammkunde.segments.conditions;

import java.util.List;
import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions as the application has them.
public final class TestConditions {

    private TestConditions() {}

    /// @param decimals of the company's currency
    public static List<ConditionType<?>> all(int decimals) {
        return List.of(new OrdersType(() -> decimals), new OrderDateType(), new ProfileType());
    }
}
