package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.reading.Dates;
import org.stammkunde.connectors.reading.Decimals;
import org.stammkunde.web.kit.Formulas;

/// The cells of the row being read, by field.
final class Values {

    private static final int LONGEST = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1e9");

    private final Plan plan;
    private final Dates dates;
    private final Decimals decimals;
    private final Map<Field, Integer> places;
    private List<String> cells = List.of();

    Values(Plan plan, Dates dates) {
        this.plan = plan;
        this.dates = dates;
        this.decimals = new Decimals(plan.format().decimal());
        this.places = new EnumMap<>(Field.class);
        places.putAll(plan.columns());
    }

    void of(List<String> row) {
        cells = row;
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /// The text of a field, empty when it has no column.
    String text(Field field) {
        var place = places.get(field);
        if (place == null) {
            return "";
        }
        var text = at(place);
        if (text.length() > LONGEST) {
            throw new Rejected(field.code(), text, Reason.TOO_LONG);
        }
        return text;
    }

    /// In a mended file of rejected rows the apostrophe that made a cell harmless for
    /// spreadsheets is taken off again.
    String at(int place) {
        var text = cells.get(place);
        return plan.mended() == null ? text : Formulas.restored(text);
    }

    @Nullable String optional(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    String required(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw new Rejected(field.code(), null, Reason.MISSING);
        }
        return text;
    }

    @Nullable BigDecimal optionalNumber(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : number(field, text);
    }

    BigDecimal number(Field field) {
        return number(field, required(field));
    }

    private BigDecimal number(Field field, String text) {
        var number = decimals.parse(text);
        if (number == null) {
            throw new Rejected(field.code(), text, Reason.NOT_A_NUMBER);
        }
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new Rejected(field.code(), text, Reason.NUMBER_TOO_LARGE);
        }
        return number;
    }

    /// The date, with the time of its own column if there is one.
    @Nullable Instant optionalDate(Field field, Field time) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var whole = has(time) && !text(time).isEmpty() ? text + " " + text(time) : text;
        var instant = dates.parse(whole);
        if (instant == null) {
            throw new Rejected(field.code(), whole, Reason.NOT_A_DATE);
        }
        return instant;
    }

    String word(Field field) {
        return text(field).toLowerCase(Locale.ROOT);
    }
}
