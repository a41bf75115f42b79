package org.stammkunde.web.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure that explains itself: what it is, how it changed, how it is computed, what is
/// behind it.
///
/// @param value already formatted for the viewer, see `web.Formats`
/// @param delta change against the compared period, or null
/// @param sparkline its course, or null
/// @param definition what it means, shown on hover and focus, or null
/// @param href where the customers or orders behind it are, or null
/// @param provisional while only part of what it counts is there
public record NumberView(
        String label,
        String value,
        @Nullable Delta delta,
        @Nullable Sparkline sparkline,
        @Nullable Definition definition,
        @Nullable String href,
        boolean provisional) {

    private static final int ROOMY = 10;

    public static NumberView of(String label, String value) {
        return new NumberView(label, value, null, null, null, null, false);
    }

    public NumberView with(@Nullable Delta change) {
        return new NumberView(label, value, change, sparkline, definition, href, provisional);
    }

    public NumberView with(@Nullable Sparkline course) {
        return new NumberView(label, value, delta, course, definition, href, provisional);
    }

    public NumberView with(Definition meaning) {
        return new NumberView(label, value, delta, sparkline, meaning, href, provisional);
    }

    public NumberView linked(String path) {
        return new NumberView(label, value, delta, sparkline, definition, path, provisional);
    }

    /// The same, said to be provisional.
    public NumberView untilCounted() {
        return new NumberView(label, value, delta, sparkline, definition, href, true);
    }

    /// Long values are written smaller where room is short, so that no number breaks; provisional
    /// ones faintly.
    public String valueCss() {
        return "figure-value"
                + (value.length() > ROOMY ? " figure-value-long" : "")
                + (provisional ? " figure-value-provisional" : "");
    }

    /// Id of the definition's element; the same label gives the same id.
    public String definitionId() {
        return "definition-" + Integer.toHexString(label.toLowerCase(Locale.ROOT).hashCode());
    }
}
