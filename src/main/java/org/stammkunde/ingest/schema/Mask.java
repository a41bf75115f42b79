package org.stammkunde.ingest.schema;

import java.util.regex.Pattern;

/// Keeps people out of samples: of a value that may name somebody only its shape is shown, as in
/// `xxx@xxxxxxx.xxx`.
final class Mask {

    private static final int LONGEST = 60;

    /// Names of properties that tell who somebody is, wherever they stand.
    private static final Pattern PERSONAL =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?i)e-?mail|phone|mobile|fax|birth|geburt|vorname|nachname",
                            "first_?name|last_?name|full_?name|sur_?name|user_?name",
                            "street|strasse|address|adresse|zip|postal|plz",
                            "iban|bic$|card|account|passw|token|secret|^ip$",
                            "latitude|longitude|user_?id|customer_?id|anonymous_?id",
                            "session|device|comment|message|remark"));

    /// E-mail addresses, telephone numbers, numbers of cards and accounts, IP addresses.
    private static final Pattern NAMING =
            Pattern.compile(
                    String.join(
                            "|",
                            ".*\\S@\\S.*",
                            "\\+?[\\d ()/.-]{9,}",
                            "[A-Z]{2}\\d{2} ?[A-Z0-9 ]{11,}",
                            "\\d{1,3}(\\.\\d{1,3}){3}",
                            "[0-9a-fA-F:]*:[0-9a-fA-F:]+:[0-9a-fA-F:]*"));

    private Mask() {}

    /// @param trait whether it describes a person anyway: then only what is no text is shown
    static String of(String property, PropertyType type, String value, boolean trait) {
        var cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        boolean free = trait && type == PropertyType.TEXT;
        boolean shown = type == PropertyType.BOOLEAN || type == PropertyType.TIME;
        boolean personal =
                free
                        || PERSONAL.matcher(property).find()
                        || (!shown && NAMING.matcher(cut).matches());
        return personal ? shape(cut) : cut;
    }

    private static String shape(String text) {
        return text.replaceAll("\\p{L}", "x").replaceAll("\\p{N}", "0");
    }
}
