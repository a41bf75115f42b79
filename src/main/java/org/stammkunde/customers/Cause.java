package org.stammkunde.customers;

/// Who said something, so that the history can show it.
///
/// @param kind [#IMPORT], [#EVENT] or [#MANUAL]
/// @param reference the import, `<source>/<message id>` of an event, or the viewer
public record Cause(String kind, String reference) {

    public static final String IMPORT = "import";
    public static final String EVENT = "event";
    public static final String MANUAL = "manual";

    /// Of statements that came from nowhere in particular.
    public static final Cause UNKNOWN = new Cause(IMPORT, "0");

    private static final int LONGEST = 300;

    public Cause {
        var plain = reference.replace("\0", "");
        reference = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /// As it is stored.
    public String text() {
        return kind + ":" + reference;
    }

    public static Cause of(String text) {
        int colon = text.indexOf(':');
        return new Cause(text.substring(0, colon), text.substring(colon + 1));
    }
}
