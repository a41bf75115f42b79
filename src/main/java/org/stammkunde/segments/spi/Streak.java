package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;
import static org.stammkunde.web.Texts.t;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Days, weeks or months in a row in each of which something happened: the properties `streak`,
/// `length`, `unit` and `within` of a condition. Weeks begin on Monday; all are those of the
/// company's time zone.
///
/// @param length how many in a row are enough
/// @param within when it happened; ever for `CURRENT`
public record Streak(Which which, int length, Unit unit, Window within) {

    private static final int LEAST = 2;

    /// A year of days.
    private static final int MOST = 366;

    /// A Monday before all that happens.
    private static final LocalDate BEGIN = LocalDate.of(1, 1, 1);

    private static final Field<Long> CUSTOMER = Facts.column("k", "customer_id", Long.class);
    private static final Field<LocalDate> DAY = Facts.column("k", "day", LocalDate.class);
    private static final Field<Integer> NUMBER = Facts.column("k", "number", Integer.class);
    private static final Field<Integer> START = Facts.column("k", "start", Integer.class);
    private static final Field<Integer> LAST = Facts.column("k", "last", Integer.class);
    private static final Field<Integer> LENGTH = Facts.column("k", "length", Integer.class);

    /// The longest that there ever was, or the one that has not ended: it reaches to the present
    /// day, week or month, or to the one before, after which there is still time to go on.
    public enum Which {
        LONGEST,
        CURRENT
    }

    /// What follows one another.
    public enum Unit {
        DAYS(1),
        WEEKS(7),
        MONTHS(1);

        /// From the number of one to that of the next.
        private final int step;

        Unit(int step) {
            this.step = step;
        }

        private Field<Integer> number(Field<LocalDate> day) {
            var days = localDateDiff(day, inline(BEGIN));
            return switch (this) {
                case DAYS -> days;
                case WEEKS -> days.sub(days.mod(inline(step)));
                case MONTHS -> year(day).mul(inline(12)).add(month(day));
            };
        }

        /// On which the one begins that is so many before that of a day.
        private LocalDate begin(LocalDate day, int before) {
            return switch (this) {
                case DAYS -> day.minusDays(before);
                case WEEKS ->
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .minusWeeks(before);
                case MONTHS -> day.withDayOfMonth(1).minusMonths(before);
            };
        }

        private int number(LocalDate day) {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(BEGIN, day));
            return switch (this) {
                case DAYS -> days;
                case WEEKS -> days - days % step;
                case MONTHS -> day.getYear() * 12 + day.getMonthValue();
            };
        }
    }

    public static List<Slot> slots() {
        return List.of(
                Slot.choice("streak", Which.class),
                new Slot.Whole("length", LEAST, MOST, null),
                Slot.choice("unit", Unit.class),
                new Slot.Span("within", true, Slot.beside("streak", Which.LONGEST)));
    }

    public static Streak read(Parameters parameters) {
        var which = parameters.choice("streak", Which.class);
        return new Streak(
                which,
                parameters.whole("length", LEAST, MOST),
                parameters.choice("unit", Unit.class),
                which == Which.LONGEST ? Window.read(parameters, "within") : new Window.Ever());
    }

    /// In which a streak is looked for.
    public interface Source {

        /// Those in a window, none of them in the future.
        Rows rows(Window window);

        /// On which day of the company each of these was.
        Field<LocalDate> day(Window window);
    }

    /// On which day of the company something happened. Engines need not know the rules of its time
    /// zone: their tables may be of other years than those by which the days of orders were told.
    ///
    /// @param at an instant in the window, between 1970 and the question's
    public static Field<LocalDate> day(Field<OffsetDateTime> at, Window window, Question question) {
        return field(
                "cast(timezone('UTC', {0} + {1} * interval '1 second') as date)",
                LocalDate.class, at, offset(at, changes(window, question), question));
    }

    /// How many seconds the clocks were ahead of UTC.
    ///
    /// @param changes of the clocks, the latest first
    private static Field<Integer> offset(
            Field<OffsetDateTime> at, List<ZoneOffsetTransition> changes, Question question) {
        if (changes.isEmpty()) {
            return seconds(question.zone().getRules().getOffset(question.now()));
        }
        var latest = changes.getFirst();
        var offset = when(since(latest, at), seconds(latest.getOffsetAfter()));
        for (var earlier : changes.subList(1, changes.size())) {
            offset = offset.when(since(earlier, at), seconds(earlier.getOffsetAfter()));
        }
        return offset.otherwise(seconds(changes.getLast().getOffsetBefore()));
    }

    /// Those that matter to what lies in a window.
    private static List<ZoneOffsetTransition> changes(Window window, Question question) {
        var begin = window.begin(question);
        var earliest = begin == null ? Instant.EPOCH : begin.toInstant();
        var rules = question.zone().getRules();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var change = rules.previousTransition(question.now().plusNanos(1));
        while (change != null && change.getInstant().isAfter(earliest)) {
            changes.add(change);
            change = rules.previousTransition(change.getInstant());
        }
        return changes;
    }

    private static Condition since(ZoneOffsetTransition change, Field<OffsetDateTime> at) {
        return at.ge(inline(change.getInstant().atOffset(ZoneOffset.UTC)));
    }

    private static Field<Integer> seconds(ZoneOffset offset) {
        return inline(offset.getTotalSeconds());
    }

    /// Whether the customer has such a streak.
    public Condition exists(Source source, Question question) {
        return switch (which) {
            case LONGEST ->
                    new Rows(streaks(source, within, question), CUSTOMER, LENGTH.ge(inline(length)))
                            .exist(question);
            case CURRENT -> reaches(source, question);
        };
    }

    /// Whether there was one in each of the last ones before the present one, or up to it.
    private Condition reaches(Source source, Question question) {
        var today = today(question);
        var lately = new Window.Days(unit.begin(today, length), null);
        var number = unit.number(source.day(lately));
        int present = unit.number(today);
        var before = countDistinct(when(number.lt(inline(present)), number));
        var last = countDistinct(when(number.gt(inline(present - length * unit.step)), number));
        return source.rows(lately)
                .hold(before.ge(inline(length)).or(last.ge(inline(length))), false, question);
    }

    /// How long it is; null for who has none.
    public Field<Integer> found(Source source, Question question) {
        var reaching =
                switch (which) {
                    case LONGEST -> noCondition();
                    case CURRENT -> LAST.ge(inline(unit.number(today(question)) - unit.step));
                };
        return new Rows(streaks(source, within, question), CUSTOMER, reaching)
                .measured(max(LENGTH), question);
    }

    private static LocalDate today(Question question) {
        return LocalDate.ofInstant(question.now(), question.zone());
    }

    /// As the columns `customer_id`, `last` and `length`. Numbers that follow one another are all
    /// the same once their rank is taken off.
    private Table<?> streaks(Source source, Window window, Question question) {
        var rows = source.rows(window);
        var days =
                selectDistinct(rows.customer().as("customer_id"), source.day(window).as("day"))
                        .from(rows.from())
                        .where(rows.common())
                        .and(rows.which())
                        .and(rows.such())
                        .and(rows.customer().isNotNull())
                        .and(question.among(rows.customer()))
                        .asTable("k");
        var numbers =
                selectDistinct(CUSTOMER, unit.number(DAY).as("number")).from(days).asTable("k");
        var rank = rowNumber().over(partitionBy(CUSTOMER).orderBy(NUMBER));
        var started =
                select(CUSTOMER, NUMBER, NUMBER.sub(rank.mul(inline(unit.step))).as("start"))
                        .from(numbers)
                        .asTable("k");
        return select(CUSTOMER, max(NUMBER).as("last"), count().as("length"))
                .from(started)
                .groupBy(CUSTOMER, START)
                .asTable("k");
    }

    /// What a text about it takes: `streak`, `length`, `unit` and `window`, see [Phrases#of].
    public Object[] words() {
        return new Object[] {
            "streak",
            Parameters.camelCase(which),
            "length",
            length,
            "unit",
            Parameters.camelCase(unit),
            "window",
            Phrases.of(within)
        };
    }

    /// `4 Wochen in Folge`
    public String shown(@Nullable Object found) {
        return t(
                "segments.words.streak.found",
                "length",
                Shows.count(found),
                "unit",
                Parameters.camelCase(unit));
    }

    /// What the words of a condition about streaks mean.
    public static String explanation() {
        return t("segments.words.streak.explanation");
    }
}
