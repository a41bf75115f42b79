package org.stammkunde.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// How much a number changed.
public final class Change {

    private Change() {}

    /// `(now − before) ÷ |before|`: a rise is positive, also from below zero. From −100 to +100
    /// is +2, not −2.
    ///
    /// @return null without both numbers, or when the former is 0
    public static @Nullable BigDecimal relative(
            @Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null || before.signum() == 0) {
            return null;
        }
        return now.subtract(before).divide(before.abs(), MathContext.DECIMAL128);
    }
}
