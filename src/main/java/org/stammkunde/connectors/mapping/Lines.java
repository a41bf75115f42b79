package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.LineDraft;

/// What was bought, according to a row.
final class Lines {

    private static final int DECIMALS = 6;

    private final Rules rules;

    Lines(Rules rules) {
        this.rules = rules;
    }

    LineDraft of(Values values) {
        var quantity = quantity(values);
        if (quantity.signum() <= 0) {
            throw rejected(Field.QUANTITY, values, Reason.QUANTITY_NOT_POSITIVE);
        }
        var total = total(values);
        var price = values.optionalNumber(Field.UNIT_PRICE);
        if (total != null) {
            return ofTotal(values, quantity, price, total);
        }
        if (price == null) {
            throw new Rejected(Field.UNIT_PRICE.code(), null, Reason.MISSING);
        }
        requirePrice(Field.UNIT_PRICE, values, price);
        return line(values, quantity, price, discount(values, quantity, price));
    }

    /// The signed amount of a refund's row.
    BigDecimal refund(Values values) {
        var total = total(values);
        if (total != null) {
            return total;
        }
        var price = values.number(Field.UNIT_PRICE);
        var gross = quantity(values).multiply(price);
        var discount = values.optionalNumber(Field.LINE_DISCOUNT);
        if (discount == null) {
            return gross;
        }
        var net = gross.abs().subtract(discount.abs());
        if (net.signum() < 0) {
            throw rejected(Field.LINE_DISCOUNT, values, Reason.DISCOUNT_TOO_LARGE);
        }
        return gross.signum() < 0 ? net.negate() : net;
    }

    private static BigDecimal quantity(Values values) {
        var given = values.has(Field.QUANTITY) ? values.number(Field.QUANTITY) : BigDecimal.ONE;
        return given.scale() > DECIMALS ? given.setScale(DECIMALS, RoundingMode.HALF_UP) : given;
    }

    private static @Nullable BigDecimal total(Values values) {
        var total = values.optionalNumber(Field.LINE_TOTAL);
        if (total == null && !values.has(Field.UNIT_PRICE) && !values.has(Field.LINE_TOTAL)) {
            return values.number(Field.ORDER_VALUE);
        }
        return total;
    }

    /// When the line's total is given it decides; what it was before discounts tells the price.
    /// The price is rounded up and the difference, less than a cent, becomes discount, so that the
    /// total stays exact.
    private LineDraft ofTotal(
            Values values, BigDecimal quantity, @Nullable BigDecimal price, BigDecimal total) {
        requirePrice(
                values.has(Field.LINE_TOTAL) ? Field.LINE_TOTAL : Field.ORDER_VALUE, values, total);
        var subtotal = values.optionalNumber(Field.LINE_SUBTOTAL);
        var before = subtotal == null ? price : each(subtotal, quantity);
        boolean discounted = before != null && quantity.multiply(before).compareTo(total) >= 0;
        var each = discounted && before != null ? before : each(total, quantity);
        return line(values, quantity, each, quantity.multiply(each).subtract(total));
    }

    private static BigDecimal each(BigDecimal all, BigDecimal quantity) {
        return all.divide(quantity, DECIMALS, RoundingMode.UP);
    }

    private static BigDecimal discount(Values values, BigDecimal quantity, BigDecimal price) {
        var discount = values.optionalNumber(Field.LINE_DISCOUNT);
        if (discount == null || discount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (discount.abs().compareTo(quantity.multiply(price)) > 0) {
            throw rejected(Field.LINE_DISCOUNT, values, Reason.DISCOUNT_TOO_LARGE);
        }
        return discount.abs();
    }

    private void requirePrice(Field field, Values values, BigDecimal price) {
        if (price.signum() < 0) {
            throw rejected(field, values, Reason.PRICE_NEGATIVE);
        }
        if (price.signum() == 0 && !rules.freeLines()) {
            throw rejected(field, values, Reason.PRICE_NOT_POSITIVE);
        }
    }

    private static LineDraft line(
            Values values, BigDecimal quantity, BigDecimal price, BigDecimal discount) {
        if (LineDraft.isTooLarge(quantity, price)) {
            throw rejected(Field.UNIT_PRICE, values, Reason.NUMBER_TOO_LARGE);
        }
        return new LineDraft(
                values.optional(Field.SKU),
                values.optional(Field.PRODUCT_NAME),
                values.optional(Field.CATEGORY),
                quantity,
                price,
                discount);
    }

    private static Rejected rejected(Field field, Values values, Reason reason) {
        return new Rejected(field.code(), values.text(field), reason);
    }
}
