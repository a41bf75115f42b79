package org.stammkunde.segments.conditions;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.success.conditions.TestServiceConditions;

/// The kinds of conditions as the application has them.
public final class TestConditions {

    private TestConditions() {}

    /// @param decimals of the company's currency: 0, 2 or 3
    public static List<ConditionType<?>> all(int decimals) {
        var currency =
                Currency.getInstance(
                        switch (decimals) {
                            case 0 -> "JPY";
                            case 2 -> "EUR";
                            default -> "KWD";
                        });
        return List.of(
                new OrdersType(() -> currency),
                new OrderDateType(),
                new ProfileType(),
                new AttributeType(),
                new ProductType(),
                new OverdueType(),
                new SubscriptionType(),
                new EventType(),
                new EventDateType(),
                new SequenceType(),
                new SegmentType(() -> Map.of(1L, "Stammkunden")),
                new ListType(() -> Map.of(1L, "Messe 2026")),
                new SampleType(),
                TestServiceConditions.tickets());
    }
}
