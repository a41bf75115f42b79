package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.commerce.carts.OpenCart;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.Tone;

/// What lies in a customer's cart.
public record CustomerCart(OpenCart cart) implements Page {

    public Cell state() {
        if (cart.left()) {
            return Cell.badge(t("commerce.cart.left"), Tone.WARNING);
        }
        return Cell.badge(
                t(cart.checkout() ? "commerce.cart.checkout" : "commerce.cart.open"), Tone.INFO);
    }

    public List<KeyValue> facts() {
        var facts = new ArrayList<KeyValue>();
        facts.add(KeyValue.of(t("commerce.cart.value"), Formats.money(cart.value())));
        facts.add(KeyValue.of(t("commerce.cart.last"), Formats.dateTime(cart.lastAt())));
        if (cart.coupon() != null) {
            facts.add(KeyValue.of(t("commerce.cart.coupon"), cart.coupon()));
        }
        return facts;
    }

    public static String quantity(OpenCart.Line line) {
        return ProductColumns.units(line.quantity());
    }
}
