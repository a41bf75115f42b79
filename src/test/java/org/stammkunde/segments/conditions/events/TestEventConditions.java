package org.stammkunde.segments.conditions.events;

import java.util.List;
import org.stammkunde.segments.spi.ConditionType;

/// The kinds of conditions about events as the application has them.
public final class TestEventConditions {

    private TestEventConditions() {}

    public static List<ConditionType<?>> all() {
        return List.of(
                new EventType(), new EventDateType(), new EventStreakType(), new SequenceType());
    }
}
