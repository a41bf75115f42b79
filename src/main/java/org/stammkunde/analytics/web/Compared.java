package org.stammkunde.analytics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Overview;
import org.stammkunde.analytics.spi.CustomerSegment;

/// The figures of everybody and of several segments over the same period.
///
/// @param question about everybody
/// @param others in the order asked for
record Compared(Question question, Overview everybody, List<Other> others) {

    /// @param figures null while nobody knows who is in it
    record Other(CustomerSegment segment, @Nullable Overview figures) {}

    Compared {
        others = List.copyOf(others);
    }

    List<CustomerSegment> segments() {
        return others.stream().map(Other::segment).toList();
    }

    /// Those of whom figures are told.
    List<CustomerSegment> counted() {
        return segments().stream().filter(CustomerSegment::isCounted).toList();
    }

    boolean stale() {
        return everybody.stale()
                || others.stream()
                        .map(Other::figures)
                        .anyMatch(figures -> figures != null && figures.stale());
    }
}
