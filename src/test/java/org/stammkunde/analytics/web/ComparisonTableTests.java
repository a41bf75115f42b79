package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stammkunde.analytics.Figure;

class ComparisonTableTests {

    /// Guests, and what they have a part in, belong to no segment.
    @Test
    void showsEveryFigureAboutCustomersOnce() {
        var shown =
                Arrays.stream(ComparisonTable.Topic.values())
                        .flatMap(topic -> topic.figures().stream())
                        .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Figure.values())
                                .filter(figure -> !figure.name().matches("(GUEST|SHOP)_.*"))
                                .toList());
    }
}
