package org.stammkunde.commerce;

import java.time.Instant;

/// What the numbers and dates of orders and refunds must be like.
final class Document {

    private static final int LONGEST_NUMBER = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Document() {}

    static String number(String number) {
        var present = Given.present(number);
        if (present == null || present.length() > LONGEST_NUMBER) {
            throw CommerceException.invalid("commerce.number-invalid", "number");
        }
        return present;
    }

    static Instant time(String field, Instant time) {
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw CommerceException.invalid("commerce.time-out-of-range", field);
        }
        return time;
    }
}
