package org.stammkunde.commerce.subscriptions;

import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.PlaceKey;

/// What subscriptions are sorted by, in SQL. Rows without a value count as the smallest.
enum SubscriptionOrder {
    START("s.started_at", PlaceKey.TIME),
    RENEWAL("s.renews_at", PlaceKey.TIME),
    END("s.ended_at", PlaceKey.TIME),
    MRR("s.mrr_minor", PlaceKey.NUMBER);

    private final String key;
    private final PlaceKey kind;

    SubscriptionOrder(String key, PlaceKey kind) {
        this.key = key;
        this.kind = kind;
    }

    static SubscriptionOrder of(PageRequest page) {
        return switch (page.sort()) {
            case "renewal" -> RENEWAL;
            case "end" -> END;
            case "mrr" -> MRR;
            case null, default -> START;
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
                + (descending(page) ? " desc nulls last, s.id desc" : " asc nulls first, s.id");
    }
}
