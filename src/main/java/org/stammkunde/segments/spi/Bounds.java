package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.SegmentException;

/// How large a number has to be. Amounts of money stand in it in minor units.
///
/// @param to the second number of `between`, otherwise the first again
public record Bounds(Comparison comparison, long value, long to) {

    /// What a number is that is counted to tell whether there is any.
    public static final Bounds AT_LEAST_ONE = new Bounds(Comparison.AT_LEAST, 1, 1);

    /// What facts keep of a number, see [#readNumber].
    public static final int DECIMALS = 6;

    /// In minor units: more than any shop takes in.
    private static final long LARGEST = 1_000_000_000_000L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Range NUMBERS =
            new Range(DECIMALS, BigDecimal.valueOf(-LARGEST), BigDecimal.valueOf(LARGEST));

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
        var range = new Range(decimals, BigDecimal.ZERO, BigDecimal.valueOf(LARGEST, decimals));
        return read(parameters, range);
    }

    private static Bounds read(Parameters parameters, Range range) {
        var comparison = parameters.choice("comparison", Comparison.class);
        long value = range.read(parameters, "value");
        if (comparison != Comparison.BETWEEN) {
            return new Bounds(comparison, value, value);
        }
        long to = range.read(parameters, "to");
        if (to < value) {
            throw SegmentException.reversed(parameters.place("to"));
        }
        return new Bounds(comparison, value, to);
    }

    /// Of a whole number; at least one, when there is no such property.
    public static Bounds readCount(Parameters parameters, String name) {
        return parameters.has(name) ? parameters.object(name, is -> read(is, 0)) : AT_LEAST_ONE;
    }

    /// Of a whole number from 1 to `most`; at least one, which is any, when there is no such
    /// property.
    public static Bounds readScore(Parameters parameters, String name, int most) {
        var range = new Range(0, BigDecimal.ONE, BigDecimal.valueOf(most));
        return parameters.has(name) ? parameters.object(name, is -> read(is, range)) : AT_LEAST_ONE;
    }

    /// Of a share in whole per cent.
    public static Bounds readPercent(Parameters parameters, String name) {
        var range = new Range(0, BigDecimal.ZERO, HUNDRED);
        return parameters.object(name, is -> read(is, range));
    }

    /// Of a number of up to [#DECIMALS] decimals, which may be negative. It is multiplied until it
    /// is whole.
    public static Bounds readNumber(Parameters parameters, String name) {
        return parameters.object(name, is -> read(is, NUMBERS));
    }

    /// Of a whole number: whether one is enough, and any number.
    public boolean areAtLeastOne() {
        return switch (comparison) {
            case AT_LEAST -> value == 1;
            case MORE_THAN -> value == 0;
            case EXACTLY, AT_MOST, LESS_THAN, BETWEEN -> false;
        };
    }

    /// Of a whole number: whether there may be none.
    public boolean areNone() {
        return switch (comparison) {
            case EXACTLY, AT_MOST -> value == 0;
            case LESS_THAN -> value == 1;
            case BETWEEN -> to == 0;
            case AT_LEAST, MORE_THAN -> false;
        };
    }

    /// Of a whole number: whether all that counts is that there is one, or that there is none.
    public boolean areAnyOrNone() {
        return areAtLeastOne() || areNone();
    }

    /// @param decimals that numbers may have, and with which they are kept
    private record Range(int decimals, BigDecimal smallest, BigDecimal largest) {
        long read(Parameters parameters, String name) {
            return parameters
                    .decimal(name, decimals, smallest, largest)
                    .movePointRight(decimals)
                    .longValueExact();
        }
    }

    /// Whether nothing at all is enough, and not too much.
    public boolean includeZero() {
        return switch (comparison) {
            case EXACTLY -> value == 0;
            case AT_LEAST -> value <= 0;
            case MORE_THAN -> value < 0;
            case AT_MOST -> value >= 0;
            case LESS_THAN -> value > 0;
            case BETWEEN -> value <= 0 && to >= 0;
        };
    }

    /// @param times what the bounds are multiplied with: by this an average is compared as a sum,
    ///     without dividing
    public Condition hold(Field<BigDecimal> number, Field<BigDecimal> times) {
        return hold(number, times.mul(value), times.mul(to));
    }

    /// Whether the share that a part has of a whole is so large; never of nothing.
    ///
    /// @param part 0 or more
    /// @param whole 0 or more
    public Condition holdShare(Field<BigDecimal> part, Field<BigDecimal> whole) {
        return whole.gt(inline(BigDecimal.ZERO)).and(hold(part.mul(inline(HUNDRED)), whole));
    }

    /// @param number with [#DECIMALS] decimals, see [#readNumber]
    public Condition holdNumber(Field<BigDecimal> number) {
        return hold(
                number,
                inline(BigDecimal.valueOf(value, DECIMALS)),
                inline(BigDecimal.valueOf(to, DECIMALS)));
    }

    private Condition hold(
            Field<BigDecimal> number, Field<BigDecimal> low, Field<BigDecimal> high) {
        return switch (comparison) {
            case EXACTLY -> number.eq(low);
            case AT_LEAST -> number.ge(low);
            case MORE_THAN -> number.gt(low);
            case AT_MOST -> number.le(low);
            case LESS_THAN -> number.lt(low);
            case BETWEEN -> number.between(low, high);
        };
    }
}
