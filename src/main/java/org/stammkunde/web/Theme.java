package org.stammkunde.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light, dark or as the device says; kept in a cookie.
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public static final String COOKIE = "theme";

    /// The name used in cookies, forms and `data-theme`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The colours to begin with; theme.js mends `auto` before anything is painted.
    public String shown() {
        return this == DARK ? "dark" : "light";
    }

    public static Theme of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(theme -> theme.key().equals(key))
                .findFirst()
                .orElse(AUTO);
    }
}
