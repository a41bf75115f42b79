package org.stammkunde.segments.conditions.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.conditions.events.EventStreakType.EventStreak;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Streak;
import org.stammkunde.segments.spi.Window;

/// What somebody did in several days, weeks or months in a row:
/// `{"type":"eventStreak","name":"Signed In","streak":"current","length":4,"unit":"weeks"}`.
final class EventStreakType implements ConditionType<EventStreak> {

    record EventStreak(EventFilter filter, Streak streak) {}

    @Override
    public String name() {
        return "eventStreak";
    }

    @Override
    public String texts() {
        return "event";
    }

    @Override
    public Category category() {
        return Category.BEHAVIOUR;
    }

    @Override
    public List<Slot> slots() {
        var filter = Stream.of(EventFilter.kindSlot(), EventFilter.nameSlot());
        return Stream.of(filter, Streak.slots().stream(), Stream.of(EventFilter.whereSlot()))
                .flatMap(slots -> slots)
                .toList();
    }

    @Override
    public String example() {
        return """
        {"type":"eventStreak","kind":"track","name":"Signed In","streak":"current","length":4,\
        "unit":"weeks"}""";
    }

    @Override
    public EventStreak read(Parameters parameters) {
        return new EventStreak(EventFilter.read(parameters), Streak.read(parameters));
    }

    @Override
    public Condition meets(EventStreak asked, Question question) {
        return asked.streak().exists(new Those(asked.filter(), question), question);
    }

    private record Those(EventFilter filter, Question question) implements Streak.Source {

        @Override
        public Rows rows(Window window) {
            return filter.rows(window, question).and(EventRows.untilNow(question));
        }

        @Override
        public Field<LocalDate> day(Window window) {
            return Streak.day(EventRows.OCCURRED_AT, window, question);
        }
    }

    @Override
    public String words(EventStreak asked, boolean holds) {
        return asked.filter()
                .words("segments.type.eventStreak.words", holds, asked.streak().words());
    }

    @Override
    public Optional<Finding> found(EventStreak asked, Question question) {
        var length = asked.streak().found(new Those(asked.filter(), question), question);
        return Optional.of(new Finding(length, asked.streak()::shown));
    }

    @Override
    public Optional<String> explanation() {
        return Optional.of(Streak.explanation());
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return EventSuggestions.of(slot, chosen);
    }
}
