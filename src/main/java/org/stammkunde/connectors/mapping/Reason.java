package org.stammkunde.connectors.mapping;

/// Why a row was rejected.
public enum Reason {
    BROKEN_QUOTES("broken-quotes"),
    ENCODING("encoding"),
    CONTROL_CHARACTER("control-character"),
    COLUMN_COUNT("column-count"),
    MISSING("missing"),
    TOO_LONG("too-long"),
    NOT_A_NUMBER("not-a-number"),
    NUMBER_TOO_LARGE("number-too-large"),
    NOT_A_DATE("not-a-date"),
    QUANTITY_NOT_POSITIVE("quantity-not-positive"),
    PRICE_NOT_POSITIVE("price-not-positive"),
    PRICE_NEGATIVE("price-negative"),
    DISCOUNT_TOO_LARGE("discount-too-large"),
    OTHER_CURRENCY("other-currency"),
    DATE_OUT_OF_RANGE("date-out-of-range"),
    OUT_OF_RANGE("out-of-range"),
    END_BEFORE_START("end-before-start"),
    NOT_AN_EMAIL("not-an-email"),
    UNKNOWN_STATUS("unknown-status"),
    UNKNOWN_KIND("unknown-kind"),
    UNKNOWN_WORD("unknown-word"),
    REFUSED("refused");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /// Stable name, part of the API.
    public String code() {
        return code;
    }

    /// Message key of the sentence that says what is wrong and how to mend it.
    public String textKey() {
        return "imports.reason." + code;
    }

    public static Reason of(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No reason " + code);
    }
}
