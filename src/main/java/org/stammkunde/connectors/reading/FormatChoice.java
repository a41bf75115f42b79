package org.stammkunde.connectors.reading;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What somebody said about the format; null = detect it.
public record FormatChoice(
        @Nullable Charset charset,
        @Nullable Layout layout,
        @Nullable Boolean header,
        @Nullable DecimalStyle decimal,
        @Nullable DateStyle date) {

    public static final FormatChoice DETECT = new FormatChoice(null, null, null, null, null);

    /// The choices of `stronger` where it has any, these otherwise.
    public FormatChoice overriddenBy(FormatChoice stronger) {
        return new FormatChoice(
                stronger.charset == null ? charset : stronger.charset,
                stronger.layout == null ? layout : stronger.layout,
                stronger.header == null ? header : stronger.header,
                stronger.decimal == null ? decimal : stronger.decimal,
                stronger.date == null ? date : stronger.date);
    }
}
