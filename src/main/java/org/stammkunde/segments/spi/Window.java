package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.noCondition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentException;

/// When something happened. Days begin at midnight in the company's time zone, and spans that end
/// now are as long as the calendar says there: a day may have 23 hours.
public sealed interface Window {

    /// Whenever it was.
    record Ever() implements Window {}

    /// After the instant so long before now, and not later than now.
    record Last(int count, Unit unit) implements Window {}

    /// So long before now, or earlier.
    record LongerAgo(int count, Unit unit) implements Window {}

    /// @param from first day, null = from the beginning
    /// @param to the day after the last, null = without end
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Window {}

    /// What spans are counted in.
    enum Unit {
        HOURS(ChronoUnit.HOURS),
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }

        /// About a hundred years.
        int most() {
            return (int)
                    (ChronoUnit.CENTURIES.getDuration().toHours() / chrono.getDuration().toHours());
        }
    }

    /// `{"last":90,"unit":"days"}`, `{"longerAgo":1,"unit":"years"}`,
    /// `{"from":"2026-01-01","to":"2026-02-01"}` with one of them at least; ever, when there is no
    /// such property.
    static Window read(Parameters parameters, String name) {
        return parameters.has(name) ? parameters.object(name, Window::read) : new Ever();
    }

    /// The same where ever is no answer.
    static Window readRequired(Parameters parameters, String name) {
        if (!parameters.has(name)) {
            throw SegmentException.missing(parameters.place(name));
        }
        return read(parameters, name);
    }

    private static Window read(Parameters parameters) {
        if (parameters.has("last")) {
            var unit = parameters.choice("unit", Unit.class);
            return new Last(parameters.whole("last", 1, unit.most()), unit);
        }
        if (parameters.has("longerAgo")) {
            var unit = parameters.choice("unit", Unit.class);
            return new LongerAgo(parameters.whole("longerAgo", 1, unit.most()), unit);
        }
        var from = parameters.has("from") ? parameters.date("from") : null;
        var to = parameters.has("to") ? parameters.date("to") : null;
        if (from == null && to == null) {
            throw SegmentException.missing(parameters.place("last"));
        }
        if (from != null && to != null && !to.isAfter(from)) {
            throw SegmentException.emptyWindow(parameters.place("to"));
        }
        return new Days(from, to);
    }

    /// @param at an instant, or null
    default Condition holds(Field<OffsetDateTime> at, Question question) {
        return switch (this) {
            case Ever _ -> noCondition();
            case Last(var count, var unit) ->
                    at.gt(before(count, unit, question)).and(at.le(utc(question)));
            case LongerAgo(var count, var unit) -> at.le(before(count, unit, question));
            case Days(var from, var to) ->
                    (from == null ? noCondition() : at.ge(midnight(from, question)))
                            .and(to == null ? noCondition() : at.lt(midnight(to, question)));
        };
    }

    /// Whether an instant is not much earlier than all that it holds. Windows that begin at similar
    /// times have the same answer, so that rows are read once for them.
    default Condition hasAboutBegun(Field<OffsetDateTime> at, Question question) {
        var begin = begin(question);
        if (begin == null) {
            return noCondition();
        }
        long days = Math.max(1, 1 + Duration.between(begin, utc(question)).toDays());
        long longer = Long.highestOneBit(2 * days - 1);
        return at.gt(utc(question).minusDays(longer));
    }

    /// Nothing that it holds is earlier; null = there is no such instant.
    default @Nullable OffsetDateTime begin(Question question) {
        return switch (this) {
            case Ever _, LongerAgo _ -> null;
            case Last(var count, var unit) -> before(count, unit, question);
            case Days(var from, var _) -> from == null ? null : midnight(from, question);
        };
    }

    private static OffsetDateTime before(int count, Unit unit, Question question) {
        return question.now()
                .atZone(question.zone())
                .minus(count, unit.chrono)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static OffsetDateTime midnight(LocalDate day, Question question) {
        return day.atStartOfDay(question.zone())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static OffsetDateTime utc(Question question) {
        return question.now().atOffset(ZoneOffset.UTC);
    }
}
