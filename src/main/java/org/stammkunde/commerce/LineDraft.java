package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One line of an order as a source describes it, amounts in major units of the company's
/// currency. Quantities and prices keep at most six decimals.
///
/// @param sku the product's number; a product without one is known by its name
/// @param quantity more than 0
/// @param unitPrice 0 or more
/// @param discount of the whole line, 0 or more, at most quantity × unit price
public record LineDraft(
        @Nullable String sku,
        @Nullable String productName,
        @Nullable String category,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount) {

    private static final int DECIMALS = 6;
    private static final int WHOLE_DIGITS = 12;
    static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(WHOLE_DIGITS);

    public LineDraft {
        sku = Given.present(sku);
        productName = Given.present(productName);
        category = Given.present(category);
        quantity = exact("quantity", quantity);
        unitPrice = exact("unitPrice", unitPrice);
        discount = exact("discount", discount);
        if (quantity.signum() <= 0) {
            throw CommerceException.invalid("commerce.quantity-not-positive", "quantity");
        }
        if (unitPrice.signum() < 0) {
            throw CommerceException.invalid("commerce.price-negative", "unitPrice");
        }
        if (discount.signum() < 0) {
            throw CommerceException.invalid("commerce.discount-negative", "discount");
        }
        if (isTooLarge(quantity, unitPrice)) {
            throw CommerceException.invalid("commerce.number-too-large", "quantity");
        }
        if (discount.signum() > 0 && quantity.multiply(unitPrice).compareTo(discount) < 0) {
            throw CommerceException.invalid("commerce.discount-too-large", "discount");
        }
    }

    /// Whether the line is worth more than a line may be.
    public static boolean isTooLarge(BigDecimal quantity, BigDecimal unitPrice) {
        return wholeDigits(quantity) + wholeDigits(unitPrice) > WHOLE_DIGITS
                && quantity.multiply(unitPrice).compareTo(TOO_LARGE) >= 0;
    }

    private static long wholeDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /// Value after the discount, not yet rounded.
    BigDecimal value() {
        return quantity.multiply(unitPrice).subtract(discount);
    }

    private static BigDecimal exact(String field, BigDecimal number) {
        if (wholeDigits(number) > WHOLE_DIGITS && number.signum() != 0) {
            throw CommerceException.invalid("commerce.number-too-large", field);
        }
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }
}
