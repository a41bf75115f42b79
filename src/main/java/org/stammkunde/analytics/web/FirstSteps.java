package org.stammkunde.analytics.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.FirstStep;

/// The ways to the first figures, the easiest first.
@Component
class FirstSteps {

    private final List<FirstStep> steps;

    FirstSteps(List<FirstStep> steps) {
        this.steps = steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
    }

    List<FirstStep> inOrder() {
        return steps;
    }

    boolean isAnyTaken() {
        return steps.stream().anyMatch(step -> step.taken().getAsBoolean());
    }
}
