package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTests {

    @ParameterizedTest
    @CsvSource({
        "3, 0.335, 0, 2, 101",
        "3, 0.335, 0.001, 2, 100",
        "1, 0.005, 0, 2, 1",
        "0.000001, 0.000001, 0, 2, 0",
        "1, 2.5, 0, 0, 3",
        "999999, 999999.999999, 0, 2, 99999899999900",
        "7, 1.23456, 0, 3, 8642"
    })
    void roundsTheValueHalfUp(
            BigDecimal quantity, BigDecimal price, BigDecimal discount, int digits, long minor) {
        assertThat(line(quantity, price, discount, digits).valueMinor()).isEqualTo(minor);
    }

    @Test
    void valuesAreExactWhateverTheirSize() {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            var quantity = number(random).max(new BigDecimal("0.000001"));
            var price = number(random);
            if (LineDraft.isTooLarge(quantity, price)) {
                continue;
            }
            var gross = quantity.multiply(price);
            var discount = number(random).min(gross.setScale(6, RoundingMode.DOWN));
            int digits = random.nextInt(4);
            var exact = gross.subtract(discount).setScale(digits, RoundingMode.HALF_UP);
            assertThat(line(quantity, price, discount, digits).valueMinor())
                    .as("%s * %s - %s, %s digits", quantity, price, discount, digits)
                    .isEqualTo(exact.unscaledValue().longValueExact());
        }
    }

    private static Line line(
            BigDecimal quantity, BigDecimal price, BigDecimal discount, int digits) {
        var draft = new LineDraft("A", null, null, quantity, price, discount);
        return Line.of(draft, digits);
    }

    /// Of any length, from a millionth to the largest that a line may have.
    private static BigDecimal number(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(1, 60), random), random.nextInt(7))
                .remainder(new BigDecimal("1e11"));
    }
}
