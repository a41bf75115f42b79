package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.reading.Dates;

/// The cells of a row that becomes a message, by field and with their meaning.
final class Cells {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_NUMBER = 200;
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Plan plan;
    private final MessageContext context;
    private final Values values;
    private final Dates dates;
    private final Dates utcDates;

    Cells(Plan plan, MessageContext context) {
        this.plan = plan;
        this.context = context;
        this.dates = new Dates(plan.format().date(), context.zone());
        this.utcDates = new Dates(plan.format().date(), ZoneOffset.UTC);
        this.values = new Values(plan, dates);
    }

    void of(List<String> cells) {
        values.of(cells);
    }

    boolean has(Field field) {
        return values.has(field);
    }

    @Nullable String text(Field field) {
        return values.optional(field);
    }

    String required(Field field) {
        return values.required(field);
    }

    /// A number of something, which must be there.
    String number(Field field) {
        var text = values.required(field);
        if (text.length() > LONGEST_NUMBER) {
            throw new Rejected(field.code(), text, Reason.TOO_LONG);
        }
        return text;
    }

    /// In lower case, with single blanks.
    @Nullable String word(Field field) {
        var text = text(field);
        return text == null
                ? null
                : text.toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    }

    /// The value a word stands for.
    <T> @Nullable T word(Field field, Map<String, T> vocabulary, Reason unknown) {
        var word = word(field);
        if (word == null) {
            return null;
        }
        var meaning = vocabulary.get(word);
        if (meaning == null) {
            throw new Rejected(field.code(), text(field), unknown);
        }
        return meaning;
    }

    @Nullable String email() {
        var text = text(Field.EMAIL);
        if (text != null && !EMAIL.matcher(text).matches()) {
            throw new Rejected(Field.EMAIL.code(), text, Reason.NOT_AN_EMAIL);
        }
        return text;
    }

    /// 0 or more.
    @Nullable BigDecimal amount(Field field) {
        var number = values.optionalNumber(field);
        if (number != null && number.signum() < 0) {
            throw new Rejected(
                    field.code(),
                    text(field),
                    field == Field.QUANTITY ? Reason.OUT_OF_RANGE : Reason.PRICE_NEGATIVE);
        }
        return number;
    }

    @Nullable Integer whole(Field field, int least, int most) {
        var number = values.optionalNumber(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Rejected(field.code(), text(field), Reason.OUT_OF_RANGE);
        }
        return number.intValueExact();
    }

    /// Columns that say `(UTC)` are in UTC.
    @Nullable Instant time(Field field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        int place = Objects.requireNonNull(plan.columns().get(field));
        boolean utc = context.header().get(place).toUpperCase(Locale.ROOT).endsWith("(UTC)");
        var time = (utc ? utcDates : dates).parse(text);
        if (time == null) {
            throw new Rejected(field.code(), text, Reason.NOT_A_DATE);
        }
        return time;
    }

    Instant requiredTime(Field field) {
        required(field);
        return Objects.requireNonNull(time(field));
    }

    /// When something happened: neither before 1990 nor ahead.
    Instant past(Field field, Instant otherwise) {
        var time = time(field);
        if (time == null) {
            return otherwise;
        }
        if (time.isBefore(EARLIEST) || time.isAfter(context.now().plus(AHEAD))) {
            throw new Rejected(field.code(), text(field), Reason.DATE_OUT_OF_RANGE);
        }
        return time;
    }

    /// When the row was true.
    Instant asOf() {
        return past(Field.AS_OF, context.asOf());
    }

    void requireCurrency(@Nullable String given) {
        var own = context.currency();
        if (given != null
                && !given.equalsIgnoreCase(own.getCurrencyCode())
                && !given.equals(own.getSymbol(Locale.US))) {
            throw new Rejected(Field.CURRENCY.code(), given, Reason.OTHER_CURRENCY);
        }
    }

    /// The columns that are kept under a name of their own, as far as they hold something.
    void others(Other each) {
        plan.attributes()
                .forEach(
                        (name, place) -> {
                            var text = values.at(place);
                            if (!text.isEmpty()) {
                                each.take(name, text);
                            }
                        });
    }

    /// Takes a value under a name of its own.
    @FunctionalInterface
    interface Other {
        void take(String name, String text);
    }

    /// A number of the file's style, or null.
    @Nullable BigDecimal asNumber(String text) {
        return plan.format().decimal().parse(text);
    }
}
