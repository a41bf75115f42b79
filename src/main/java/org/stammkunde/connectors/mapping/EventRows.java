package org.stammkunde.connectors.mapping;

import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Events: what somebody did; columns that are no field become properties.
record EventRows() implements RowTarget {

    /// Numbers that are names: leading zeros would be lost.
    private static final Pattern NAMES =
            Pattern.compile("(?i).*(id|sku|number|nummer|code|zip|plz|phone|ean|gtin|isbn)$");

    @Override
    public ObjectNode message(Cells cells) {
        requireSomebody(cells);
        cells.required(Field.OCCURRED_AT);
        var at = cells.past(Field.OCCURRED_AT, Instant.EPOCH);
        var message = Message.track(cells.required(Field.EVENT), at).about(cells);
        cells.others((name, text) -> take(message, cells, name, text));
        return message.done();
    }

    private static void requireSomebody(Cells cells) {
        if (cells.text(Field.CUSTOMER_ID) == null
                && cells.email() == null
                && cells.text(Field.PHONE) == null
                && cells.text(Field.ANONYMOUS_ID) == null) {
            throw new Rejected(Field.CUSTOMER_ID.code(), null, Reason.MISSING);
        }
    }

    /// Numbers and truth values as what they are, so that they can be compared.
    private static void take(Message message, Cells cells, String name, String text) {
        var number = NAMES.matcher(name).matches() ? null : cells.asNumber(text);
        if (number != null) {
            message.with(name, number);
        } else if (text.equals("true") || text.equals("false")) {
            message.with(name, Boolean.valueOf(text));
        } else {
            message.with(name, text);
        }
    }
}
