package org.stammkunde.segments.kinds;

import static java.time.DayOfWeek.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Days, weeks or months in a row, looked for from each of them backwards.
final class Streaks {

    private Streaks() {}

    static void fill(Draft draft) {
        var which = draft.choose("streak", List.of("longest", "current"));
        draft.whole("length", 2, 4);
        draft.choose("unit", List.of("days", "weeks", "months"));
        if (which.equals("longest")) {
            draft.maybeWindow("within");
        }
    }

    /// @param instants at which it happened
    static boolean meet(JsonNode tree, Stream<Instant> instants, NaiveSegments naive) {
        var unit = ChronoUnit.valueOf(tree.path("unit").stringValue().toUpperCase(Locale.ROOT));
        int length = tree.path("length").intValue();
        var begun =
                instants.filter(at -> !at.isAfter(naive.known()))
                        .filter(at -> naive.falls(tree.path("within"), at))
                        .map(at -> begin(at.atZone(naive.zone()).toLocalDate(), unit))
                        .collect(Collectors.toSet());
        if (tree.path("streak").stringValue().equals("longest")) {
            return begun.stream().anyMatch(last -> full(begun, last, length, unit));
        }
        var present = begin(naive.today(), unit);
        return full(begun, present, length, unit)
                || full(begun, present.minus(1, unit), length, unit);
    }

    private static LocalDate begin(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static boolean full(Set<LocalDate> begun, LocalDate last, int length, ChronoUnit unit) {
        return IntStream.range(0, length).allMatch(i -> begun.contains(last.minus(i, unit)));
    }
}
