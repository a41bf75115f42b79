package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The numbers of a line ready to be stored; quantity, price and discount in millionths.
record Line(long quantity, long unitPrice, long discount, long valueMinor) {

    private static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;
    private static final long LARGEST = Long.MAX_VALUE - MILLION * MILLION;

    /// @param digits decimals of the currency's minor unit; the line's value is rounded half up
    static Line of(LineDraft draft, int digits) {
        long quantity = millionths(draft.quantity());
        long unitPrice = millionths(draft.unitPrice());
        long discount = millionths(draft.discount());
        long gross = quantity * unitPrice;
        boolean fits = Math.multiplyHigh(quantity, unitPrice) == 0 && gross >= 0 && gross < LARGEST;
        long value =
                fits ? minor(gross - discount * MILLION, digits) : minor(draft.value(), digits);
        return new Line(quantity, unitPrice, discount, value);
    }

    static Line readFrom(long[] numbers, int at) {
        return new Line(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    }

    void writeTo(long[] numbers, int at) {
        numbers[at] = quantity;
        numbers[at + 1] = unitPrice;
        numbers[at + 2] = discount;
        numbers[at + 3] = valueMinor;
    }

    /// @param amount 0 or more, in millionths of millionths
    private static long minor(long amount, int digits) {
        long unit = MILLION * MILLION;
        for (int i = 0; i < digits; i++) {
            unit /= 10;
        }
        return (amount + unit / 2) / unit;
    }

    /// The discount, rounded half up. What is less than half a minor unit, or no more than a
    /// millionth of each piece, makes up for a price that was rounded, and was given to nobody.
    long discountMinor(int digits) {
        if (discount <= quantity / MILLION) {
            return 0;
        }
        long unit = MILLION;
        for (int i = 0; i < digits; i++) {
            unit /= 10;
        }
        return (discount + unit / 2) / unit;
    }

    static long minor(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /// Forty bits that differ when the line differs. Sums of them tell multisets of lines apart
    /// and stay within 64 bits for the first eight million lines of an order.
    ///
    /// @param product 0 = none
    long hash(long product) {
        long hash = mix(product * 31 + quantity);
        hash = mix(hash * 31 + unitPrice);
        hash = mix(hash * 31 + discount);
        return mix(hash * 31 + valueMinor) >>> 24;
    }

    private static long millionths(BigDecimal number) {
        return number.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
