package org.stammkunde.connectors.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of one file quickly. Not for several threads.
public final class Decimals {

    private final Recent<BigDecimal> recent;

    public Decimals(DecimalStyle style) {
        this.recent = new Recent<>(style::parse);
    }

    /// The number, or null when the text is none of the file's style.
    public @Nullable BigDecimal parse(String text) {
        return recent.of(text);
    }
}
