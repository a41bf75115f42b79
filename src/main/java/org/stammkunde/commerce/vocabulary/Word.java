package org.stammkunde.commerce.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;

/// The events of the vocabulary, by the names of Segment's specification and by those of its first
/// edition.
public enum Word {
    ORDER_COMPLETED,
    ORDER_UPDATED,
    ORDER_REFUNDED,
    ORDER_CANCELLED,
    PRODUCT_VIEWED,
    PRODUCT_UPDATED,
    PRODUCT_ADDED,
    PRODUCT_REMOVED,
    CART_VIEWED,
    CHECKOUT_STARTED,
    COUPON_APPLIED;

    private static final Map<String, Word> NAMES =
            Map.ofEntries(
                    Map.entry("order completed", ORDER_COMPLETED),
                    Map.entry("completed order", ORDER_COMPLETED),
                    Map.entry("order updated", ORDER_UPDATED),
                    Map.entry("updated order", ORDER_UPDATED),
                    Map.entry("order refunded", ORDER_REFUNDED),
                    Map.entry("refunded order", ORDER_REFUNDED),
                    Map.entry("order cancelled", ORDER_CANCELLED),
                    Map.entry("order canceled", ORDER_CANCELLED),
                    Map.entry("cancelled order", ORDER_CANCELLED),
                    Map.entry("product viewed", PRODUCT_VIEWED),
                    Map.entry("viewed product", PRODUCT_VIEWED),
                    Map.entry("product updated", PRODUCT_UPDATED),
                    Map.entry("product added", PRODUCT_ADDED),
                    Map.entry("added product", PRODUCT_ADDED),
                    Map.entry("product removed", PRODUCT_REMOVED),
                    Map.entry("removed product", PRODUCT_REMOVED),
                    Map.entry("cart viewed", CART_VIEWED),
                    Map.entry("viewed cart", CART_VIEWED),
                    Map.entry("checkout started", CHECKOUT_STARTED),
                    Map.entry("started checkout", CHECKOUT_STARTED),
                    Map.entry("coupon applied", COUPON_APPLIED));

    /// Empty when the event is none of the vocabulary.
    public static Optional<Word> of(Event event) {
        return event.kind() == EventKind.TRACK
                ? Optional.ofNullable(named(event.name()))
                : Optional.empty();
    }

    private static @Nullable Word named(@Nullable String name) {
        return name == null ? null : NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    }
}
