package org.stammkunde.web.kit;

/// The one rule for texts that a spreadsheet would take for a formula: they begin with `=`, `+`,
/// `-`, `@`, full-width or not, a tab or a carriage return, also behind blanks. Such a text gets
/// an apostrophe in front, as OWASP recommends; so does one that begins with apostrophes and goes
/// on like a formula, so that taking one off always brings back what was there. `charts.js`
/// follows the same rule.
public final class Formulas {

    private static final String STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    public static String harmless(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /// Undoes [#harmless].
    public static String restored(String text) {
        return text.startsWith("'") && isRisky(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (STARTS.indexOf(c) >= 0) {
                return true;
            }
            if (!isBlank(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
