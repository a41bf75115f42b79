package org.stammkunde.segments.conditions;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.stammkunde.segments.conditions.events.TestEventConditions;
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
        var all = new ArrayList<ConditionType<?>>();
        all.add(new OrdersType(() -> currency));
        all.add(new OrderDateType());
        all.add(new OrderStreakType());
        all.add(new ReturnsType(() -> currency));
        all.add(new ProfileType());
        all.add(new AttributeType());
        all.add(new ProductType());
        all.add(new OverdueType());
        all.add(new RfmType(() -> currency));
        all.add(new LifecycleType());
        all.add(new SubscriptionType());
        all.addAll(TestEventConditions.all());
        all.add(GroupType.ofSegments(() -> Map.of(1L, "Stammkunden")));
        all.add(GroupType.ofLists(() -> Map.of(1L, "Messe 2026")));
        all.add(new SampleType());
        all.add(TestServiceConditions.tickets());
        return List.copyOf(all);
    }
}
