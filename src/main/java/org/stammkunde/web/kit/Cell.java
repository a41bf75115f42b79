package org.stammkunde.web.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;

/// What stands in one cell of a list: how people read it and what the CSV export holds.
public sealed interface Cell {

    /// What people read.
    String text();

    /// The value for the export: a String, a BigDecimal, a Long, a date, or null.
    @Nullable Object raw();

    /// Words, or nothing.
    record Words(String text) implements Cell {
        @Override
        public Object raw() {
            return text;
        }
    }

    /// Something with its text and its own value, set at the right edge.
    record Value(String text, @Nullable Object raw) implements Cell {}

    /// Words that lead somewhere.
    record Link(String text, String href) implements Cell {
        @Override
        public Object raw() {
            return text;
        }
    }

    /// A state.
    record Badge(String text, Tone tone) implements Cell {
        @Override
        public Object raw() {
            return text;
        }
    }

    static Cell text(@Nullable String words) {
        return new Words(words == null || words.isBlank() ? Formats.NO_VALUE : words);
    }

    static Cell link(String words, String href) {
        return new Link(words, href);
    }

    static Cell badge(String words, Tone tone) {
        return new Badge(words, tone);
    }

    static Cell number(@Nullable Long value) {
        return new Value(value == null ? Formats.NO_VALUE : Formats.number(value), value);
    }

    static Cell number(@Nullable BigDecimal value, int decimals) {
        return new Value(Formats.number(value, decimals), value);
    }

    static Cell percent(@Nullable BigDecimal fraction) {
        return new Value(Formats.percent(fraction), fraction);
    }

    static Cell money(@Nullable Money value) {
        return new Value(Formats.money(value), value == null ? null : value.toDecimal());
    }

    static Cell date(@Nullable LocalDate value) {
        return new Value(Formats.date(value), value);
    }

    static Cell date(@Nullable Instant value) {
        return new Value(
                Formats.date(value),
                value == null ? null : value.atZone(Formats.zone()).toLocalDate());
    }

    static Cell dateTime(@Nullable Instant value) {
        return new Value(
                Formats.dateTime(value),
                value == null ? null : value.atZone(Formats.zone()).toLocalDateTime());
    }
}
