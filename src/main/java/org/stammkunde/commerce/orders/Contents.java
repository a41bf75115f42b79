package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.Spread;

/// What is in an order and what it is worth.
///
/// @param lines empty when no event lists any
/// @param apart the sums were told later than the lines, and decide
record Contents(List<LineSaid> lines, Sums sums, boolean apart) {

    static final Contents NOTHING = new Contents(List.of(), Sums.NONE, false);

    private static final int DECIMALS = 6;

    /// With what is said now. New lines come with sums of their own: the old ones do not fit them.
    Contents after(OrderSaid said) {
        if (!said.lines().isEmpty()) {
            return new Contents(said.lines(), Sums.of(said), false);
        }
        return new Contents(
                lines, sums.after(said), apart || !(lines.isEmpty() || said.told().isNothing()));
    }

    /// Null when nobody said it.
    @Nullable BigDecimal worth() {
        boolean priced = lines.stream().anyMatch(line -> line.price() != null);
        return apart || !priced ? sums.value() : sums.value(gross(), discounts());
    }

    /// Lines that come to the worth exactly: what they are above it is spread over them, what they
    /// are below it stands on a line of its own. What of it is no discount is in prices what is no
    /// part of an order's value, such as a tax.
    List<LineDraft> drafts(BigDecimal worth, boolean coupon, Spread spread) {
        if (lines.size() == 1 && lines.getFirst().price() == null) {
            return List.of(priced(lines.getFirst(), worth));
        }
        var drafts = new ArrayList<>(lines.stream().map(LineSaid::draft).toList());
        var over = gross().subtract(worth);
        if (over.signum() > 0) {
            var off = spread.rounded(off(over, coupon)).min(over);
            return spread.over(spread.cheaper(drafts, over.subtract(off)), off);
        }
        if (over.signum() < 0 || drafts.isEmpty()) {
            drafts.add(free(over.negate()));
        }
        return drafts;
    }

    /// The discount that was told; where a coupon was and no discount, all that is no tax.
    private BigDecimal off(BigDecimal over, boolean coupon) {
        var told = sums.discount();
        if (told != null) {
            return told;
        }
        return coupon ? over.subtract(sums.tax()).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private BigDecimal gross() {
        return Spread.value(lines.stream().map(LineSaid::draft).toList());
    }

    private BigDecimal discounts() {
        return lines.stream().map(LineSaid::discount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The price is rounded up and the difference, less than a cent, becomes discount, so that
    /// the whole stays exact.
    private static LineDraft priced(LineSaid line, BigDecimal worth) {
        var price = worth.divide(line.quantity(), DECIMALS, RoundingMode.UP);
        return line.draft(price, line.quantity().multiply(price).subtract(worth));
    }

    private static LineDraft free(BigDecimal value) {
        return new LineDraft(null, null, null, BigDecimal.ONE, value, BigDecimal.ZERO);
    }
}
