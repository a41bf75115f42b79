package org.stammkunde.commerce.carts;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.StatementKey;

/// What tells carts apart: the shop's own number of a cart, else the browser, else the person.
///
/// @param key `c:`, `a:` or `u:` and the number
record CartKey(String system, String key) implements StatementKey {

    /// The strongest first; none when the event names nothing of it.
    static List<CartKey> of(Spoken event) {
        var keys = new ArrayList<CartKey>();
        var cart = event.said().id("cart_id", "cart_token");
        if (cart != null) {
            keys.add(new CartKey(event.system(), "c:" + cart));
        }
        if (event.anonymousId() != null) {
            keys.add(new CartKey(event.system(), "a:" + event.anonymousId()));
        }
        var who = event.known();
        if (who != null) {
            keys.add(new CartKey(event.system(), "u:" + who.source() + ":" + who.value()));
        }
        return keys;
    }

    /// Whether it outlives a long pause: numbers of carts do, what is in a browser does not.
    boolean isNumbered() {
        return key.startsWith("c:");
    }
}
