package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an order is worth: its goods after discounts, without shipping, and without tax where
/// that is told apart. Senders disagree on whether a sum includes the discount, so sums that
/// confirm each other decide.
///
/// @param discount on the whole order, null when none was told
/// @param shipping 0 when none was told; likewise tax
record Sums(Told told, @Nullable BigDecimal discount, BigDecimal shipping, BigDecimal tax) {

    static final Sums NONE = new Sums(Told.NOTHING, null, BigDecimal.ZERO, BigDecimal.ZERO);

    static Sums of(OrderSaid said) {
        return NONE.after(said);
    }

    /// With what is said now in place of what was said before. Of the told sums all are replaced:
    /// an older one no longer agrees with a newer one.
    Sums after(OrderSaid said) {
        return new Sums(
                said.told().isNothing() ? told : said.told(),
                said.discount() == null ? discount : said.discount(),
                or(said.shipping(), shipping),
                or(said.tax(), tax));
    }

    /// Without regard to lines. Null when nothing was told.
    @Nullable BigDecimal value() {
        if (told.revenue() != null) {
            return told.revenue();
        }
        if (told.subtotal() != null) {
            return isPaid(told.subtotal()) ? told.subtotal() : told.subtotal().subtract(off());
        }
        return told.total() == null ? told.value() : told.total().subtract(shipping).subtract(tax);
    }

    /// Of goods whose lines come to a value, told by the same event. When no sum tells whether the
    /// discount is off already, it is if it is just what the lines say of theirs.
    ///
    /// @param lineDiscounts what is taken off already
    BigDecimal value(BigDecimal lines, BigDecimal lineDiscounts) {
        var reduced = lines.subtract(off());
        if (isConfirmed(reduced)) {
            return reduced;
        }
        if (isConfirmed(lines) || same(told.revenue(), lines)) {
            return lines;
        }
        var likely = same(discount, lineDiscounts) ? lines : reduced;
        return or(told.revenue(), or(told.subtotal(), likely)).min(likely);
    }

    private BigDecimal off() {
        return or(discount, BigDecimal.ZERO);
    }

    private boolean isConfirmed(BigDecimal goods) {
        return same(told.subtotal(), goods) || isPaid(goods);
    }

    /// Whether these goods and shipping, with tax on top or inside, are what is to be paid.
    private boolean isPaid(BigDecimal goods) {
        var shipped = goods.add(shipping);
        return same(told.total(), shipped) || same(told.total(), shipped.add(tax));
    }

    private static boolean same(@Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal otherwise) {
        return given == null ? otherwise : given;
    }
}
