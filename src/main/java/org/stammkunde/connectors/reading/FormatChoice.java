package org.stammkunde.connectors.reading;

import java.nio.charset.Charset;
import java.util.Objects;
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

    /// Everything chosen.
    public static FormatChoice of(FileFormat format) {
        return new FormatChoice(
                format.charset(),
                format.layout(),
                format.header(),
                format.decimal(),
                format.date());
    }

    /// The format in which nothing is left to detect.
    ///
    /// @throws NullPointerException when something is
    public FileFormat complete(int columns) {
        return new FileFormat(
                Objects.requireNonNull(charset),
                Objects.requireNonNull(layout),
                Objects.requireNonNull(header),
                columns,
                Objects.requireNonNull(decimal),
                Objects.requireNonNull(date));
    }
}
