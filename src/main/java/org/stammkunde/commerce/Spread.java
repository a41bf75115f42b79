package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Spreads what a whole order is worth less over its lines in proportion to their value, exact to
/// the minor unit (largest remainder; of equal remainders the earlier line's).
public final class Spread {

    private static final int DECIMALS = 6;

    private final int digits;

    /// @param digits decimals of the currency's minor unit
    public Spread(int digits) {
        this.digits = digits;
    }

    /// Of all lines after their discounts, not yet rounded.
    public static BigDecimal value(List<LineDraft> lines) {
        return lines.stream().map(Spread::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// To the minor unit, half up.
    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /// @param discount from 0 to the value of all lines
    public List<LineDraft> over(List<LineDraft> lines, BigDecimal discount) {
        return changed(lines, discount, Spread::withMore);
    }

    /// With lower prices instead of a discount.
    ///
    /// @param amount from 0 to the value of all lines
    public List<LineDraft> cheaper(List<LineDraft> lines, BigDecimal amount) {
        return amount.signum() == 0 ? lines : changed(lines, amount, Spread::withLowerPrice);
    }

    private List<LineDraft> changed(
            List<LineDraft> lines,
            BigDecimal less,
            BiFunction<LineDraft, BigDecimal, LineDraft> change) {
        var whole = lines.stream().mapToLong(line -> minor(value(line))).toArray();
        long sum = Arrays.stream(whole).sum();
        long amount = minor(less);
        if (amount >= sum) {
            return lines.stream().map(line -> change.apply(line, value(line))).toList();
        }
        var shares = shares(whole, sum, amount);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> change.apply(lines.get(i), BigDecimal.valueOf(shares[i], digits)))
                .toList();
    }

    private static long[] shares(long[] whole, long sum, long amount) {
        var shares = new long[whole.length];
        var remainders = new long[whole.length];
        long left = amount;
        for (int i = 0; i < whole.length; i++) {
            var parts =
                    BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(whole[i]))
                            .divideAndRemainder(BigInteger.valueOf(sum));
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1].longValueExact();
            left -= shares[i];
        }
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }

    private static BigDecimal value(LineDraft line) {
        return line.quantity().multiply(line.unitPrice()).subtract(line.discount());
    }

    /// Rounded down, so that no line's discount exceeds its value.
    private long minor(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.DOWN).unscaledValue().longValueExact();
    }

    private static LineDraft withMore(LineDraft line, BigDecimal discount) {
        return with(line, line.unitPrice(), line.discount().add(discount));
    }

    /// The price is rounded up and the difference, less than a cent, becomes discount, so that
    /// the whole stays exact.
    private static LineDraft withLowerPrice(LineDraft line, BigDecimal less) {
        var gross = line.quantity().multiply(line.unitPrice()).subtract(less);
        var price = gross.divide(line.quantity(), DECIMALS, RoundingMode.UP);
        var rounded = line.quantity().multiply(price).subtract(gross);
        return with(line, price, line.discount().add(rounded));
    }

    private static LineDraft with(LineDraft line, BigDecimal price, BigDecimal discount) {
        return new LineDraft(
                line.sku(), line.productName(), line.category(), line.quantity(), price, discount);
    }
}
