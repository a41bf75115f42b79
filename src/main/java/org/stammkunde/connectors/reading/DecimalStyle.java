package org.stammkunde.connectors.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How numbers are written: `1,234.50` or `1.234,50`. Blanks, apostrophes and the sign of the
/// other style divide thousands; a currency sign or code may stand before or after.
public enum DecimalStyle {
    POINT('.', ','),
    COMMA(',', '.');

    private static final int LONGEST = 40;
    private static final Pattern MONEY_SIGNS =
            Pattern.compile("^(?:\\p{Sc}|[A-Z]{3})\\s*|\\s*(?:\\p{Sc}|[A-Z]{3})$");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009]");

    private final char decimal;
    private final Pattern grouped;

    DecimalStyle(char decimal, char group) {
        this.decimal = decimal;
        var separator = "[" + group + "'\u2019 \u00a0\u202f\u2009]";
        this.grouped =
                Pattern.compile(
                        "[+-]?\\d{1,3}(?:" + separator + "\\d{3})+(?:[" + decimal + "]\\d*)?");
    }

    /// The number, or null when it is not one in this style.
    public @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (isPlain(text)) {
            return new BigDecimal(decimal == ',' ? text.replace(',', '.') : text);
        }
        return parseDecorated(text);
    }

    private @Nullable BigDecimal parseDecorated(String text) {
        var bare = MONEY_SIGNS.matcher(text).replaceAll("").strip().replace('\u2212', '-');
        if (bare.startsWith("- ") || bare.startsWith("-\u00a0")) {
            bare = "-" + bare.substring(2);
        }
        if (isPlain(bare)) {
            return new BigDecimal(decimal == ',' ? bare.replace(',', '.') : bare);
        }
        if (!grouped.matcher(bare).matches()) {
            return null;
        }
        return parseGrouped(SPACES.matcher(bare).replaceAll(""));
    }

    private BigDecimal parseGrouped(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimal) {
                digits.append('.');
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                digits.append(c);
            }
        }
        return new BigDecimal(digits.toString());
    }

    private boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == decimal) {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /// The style that reads more of the values; POINT when both read as many, unless `likely`
    /// says otherwise.
    static DecimalStyle detect(List<String> values, DecimalStyle likely) {
        long point = values.stream().filter(v -> POINT.parse(v) != null).count();
        long comma = values.stream().filter(v -> COMMA.parse(v) != null).count();
        if (point == comma) {
            return likely;
        }
        return point > comma ? POINT : COMMA;
    }
}
