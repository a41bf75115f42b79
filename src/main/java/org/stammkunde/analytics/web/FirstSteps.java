package org.stammkunde.analytics.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.FirstStep;

/// The ways to the first figures, the easiest first.
@Component
class FirstSteps {

    private final List<FirstStep> steps;
    private final Clock clock;

    FirstSteps(List<FirstStep> steps, Clock clock) {
        this.steps = steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
        this.clock = clock;
    }

    List<FirstStep> inOrder() {
        return steps;
    }

    boolean areUnderWay() {
        return wereUnderWay(clock.instant());
    }

    /// Whether what was counted at that time was only part of what was, or is, on its way.
    boolean wereUnderWay(Instant then) {
        return steps.stream().anyMatch(step -> step.taken().test(then));
    }
}
