package org.stammkunde.segments.spi;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.SegmentException;

/// How large a number has to be. Amounts of money stand in it in minor units.
///
/// @param to the second number of `between`, otherwise the first again
public record Bounds(Comparison comparison, long value, long to) {

    private static final Bounds AT_LEAST_ONE = new Bounds(Comparison.AT_LEAST, 1, 1);

    /// In minor units: more than any shop takes in.
    private static final long LARGEST = 1_000_000_000_000L;

    /// How a number compares to another; `BETWEEN` includes both.
    public enum Comparison {
        EXACTLY,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        BETWEEN
    }

    /// `{"comparison":"atLeast","value":2}`, `{"comparison":"between","value":2,"to":5}`
    ///
    /// @param decimals of the numbers, which are multiplied until they are whole
    public static Bounds read(Parameters parameters, int decimals) {
        var comparison = parameters.choice("comparison", Comparison.class);
        long value = number(parameters, "value", decimals);
        if (comparison != Comparison.BETWEEN) {
            return new Bounds(comparison, value, value);
        }
        long to = number(parameters, "to", decimals);
        if (to < value) {
            throw SegmentException.reversed(parameters.place("to"));
        }
        return new Bounds(comparison, value, to);
    }

    /// Of a whole number; at least one, when there is no such property.
    public static Bounds readCount(Parameters parameters, String name) {
        return parameters.has(name) ? parameters.object(name, is -> read(is, 0)) : AT_LEAST_ONE;
    }

    /// Whether one is enough, and any number.
    public boolean areAtLeastOne() {
        return equals(AT_LEAST_ONE);
    }

    private static long number(Parameters parameters, String name, int decimals) {
        var largest = BigDecimal.valueOf(LARGEST, decimals);
        return parameters
                .decimal(name, decimals, BigDecimal.ZERO, largest)
                .movePointRight(decimals)
                .longValueExact();
    }

    /// Whether nothing at all is enough, and not too much.
    public boolean includeZero() {
        return switch (comparison) {
            case EXACTLY, AT_LEAST, BETWEEN -> value == 0;
            case MORE_THAN -> false;
            case AT_MOST -> true;
            case LESS_THAN -> value > 0;
        };
    }

    /// @param times what the bounds are multiplied with: by this an average is compared as a sum,
    ///     without dividing
    public Condition hold(Field<BigDecimal> number, Field<BigDecimal> times) {
        return switch (comparison) {
            case EXACTLY -> number.eq(times.mul(value));
            case AT_LEAST -> number.ge(times.mul(value));
            case MORE_THAN -> number.gt(times.mul(value));
            case AT_MOST -> number.le(times.mul(value));
            case LESS_THAN -> number.lt(times.mul(value));
            case BETWEEN -> number.between(times.mul(value), times.mul(to));
        };
    }
}
