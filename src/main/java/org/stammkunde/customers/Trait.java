package org.stammkunde.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.identity.Normalised;

/// A value of a profile, and of what type it is.
///
/// @param text numbers without exponent, `true` or `false`, dates as in ISO 8601, lists with one
///     entry a line
public record Trait(Type type, String text) {

    /// More than this is cut off.
    public static final int LONGEST = 1_000;

    /// What a value can be.
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        LIST
    }

    public Trait {
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /// Null when nothing is left of it.
    public static @Nullable Trait text(@Nullable String text) {
        var present = Normalised.text(text);
        return present == null ? null : new Trait(Type.TEXT, present);
    }

    public static Trait number(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(plain.scale()) > 100
                ? new Trait(Type.TEXT, plain.toString())
                : new Trait(Type.NUMBER, plain.toPlainString());
    }

    public static Trait flag(boolean flag) {
        return new Trait(Type.BOOLEAN, Boolean.toString(flag));
    }

    public static Trait date(LocalDate date) {
        return new Trait(Type.DATE, date.toString());
    }

    public static Trait time(Instant time) {
        return new Trait(Type.DATE, time.toString());
    }

    /// Of entries without line breaks.
    public static Trait list(List<String> entries) {
        return new Trait(
                Type.LIST,
                String.join(
                        "\n",
                        entries.stream().map(entry -> entry.replaceAll("\\R", " ")).toList()));
    }

    /// Of a list, its entries.
    public List<String> entries() {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /// For people.
    public String shown() {
        return type == Type.LIST ? String.join(", ", entries()) : text;
    }
}
