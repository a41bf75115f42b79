package org.stammkunde.success.tickets;

import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.PlaceKey;

/// What tickets are sorted by, in SQL. Rows without a value count as the smallest.
enum TicketOrder {
    CREATED("t.created_at", PlaceKey.TIME),
    SOLVED("t.solved_at", PlaceKey.TIME),
    CSAT("t.csat", PlaceKey.NUMBER);

    private final String key;
    private final PlaceKey kind;

    TicketOrder(String key, PlaceKey kind) {
        this.key = key;
        this.kind = kind;
    }

    static TicketOrder of(PageRequest page) {
        return switch (page.sort()) {
            case "solved" -> SOLVED;
            case "csat" -> CSAT;
            case null, default -> CREATED;
        };
    }

    String key() {
        return key;
    }

    PlaceKey kind() {
        return kind;
    }

    /// The newest first, unless told otherwise.
    static boolean descending(PageRequest page) {
        return page.sort() == null || page.descending();
    }

    String by(PageRequest page) {
        return " order by "
                + key
                + (descending(page) ? " desc nulls last, t.id desc" : " asc nulls first, t.id");
    }
}
