package org.stammkunde.web.kit;

import java.util.Locale;

/// How a badge or message is to be taken. Colour never says it alone: words or an icon do.
public enum Tone {
    NEUTRAL("info-circle"),
    INFO("info-circle"),
    GOOD("circle-check"),
    WARNING("alert-triangle"),
    BAD("alert-circle");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /// The last part of the style class.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
