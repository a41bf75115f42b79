package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.carts.CartStore.CartId;
import org.stammkunde.commerce.carts.CartStore.WrittenCart;
import org.stammkunde.commerce.vocabulary.Fingerprint;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.shared.Money;

/// Keeps carts as their events say; behind the product book, which then knows what is in them.
@Component
@Order(3)
class Carts implements WordListener {

    private static final BigDecimal MOST = new BigDecimal("1e17");

    private final CartStatementStore statements;
    private final CartStore store;
    private final Customers customers;
    private final Company company;

    Carts(CartStatementStore statements, CartStore store, Customers customers, Company company) {
        this.statements = statements;
        this.store = store;
        this.customers = customers;
        this.company = company;
    }

    @Override
    public void hear(List<Spoken> events) {
        var heard = events.stream().flatMap(HeardCart::of).toList();
        if (!heard.isEmpty()) {
            settle(statements.keep(heard));
        }
    }

    private void settle(Set<CartKey> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var stored = store.hashes(touched);
        var folded = new LinkedHashMap<CartId, FoldedCart>();
        statements
                .of(touched)
                .forEach(
                        (key, said) ->
                                CartFold.of(key, said)
                                        .forEach(
                                                cart ->
                                                        folded.put(
                                                                new CartId(key, cart.no()), cart)));
        write(folded, stored);
        var gone = new HashSet<>(stored.keySet());
        gone.removeAll(folded.keySet());
        gone.removeIf(cart -> "".equals(stored.get(cart)));
        store.delete(gone);
    }

    private void write(Map<CartId, FoldedCart> folded, Map<CartId, String> stored) {
        var changed = new ArrayList<FoldedCart>();
        folded.forEach(
                (id, cart) -> {
                    if (!Fingerprint.of(cart).equals(stored.get(id))) {
                        changed.add(cart);
                    }
                });
        if (!changed.isEmpty()) {
            var owners = owners(changed);
            store.write(changed.stream().map(cart -> written(cart, owners)).toList());
        }
    }

    private WrittenCart written(FoldedCart cart, Map<Identifier, Long> owners) {
        return new WrittenCart(
                cart, owner(cart, owners), minor(cart.value()), Fingerprint.of(cart));
    }

    private static @Nullable Long owner(FoldedCart cart, Map<Identifier, Long> owners) {
        return cart.who() == null ? null : owners.get(cart.who());
    }

    private Map<Identifier, Long> owners(List<FoldedCart> carts) {
        var sightings = new LinkedHashMap<Identifier, Sighting>();
        for (var cart : carts) {
            if (cart.who() != null) {
                sightings.put(
                        cart.who(),
                        new Sighting(Spoken.draft(cart.who(), cart.key().system()), cart.lastAt()));
            }
        }
        var ids = customers.resolveSightings(List.copyOf(sightings.values())).iterator();
        var owners = new HashMap<Identifier, Long>();
        sightings.keySet().forEach(who -> owners.put(who, ids.next().value()));
        return owners;
    }

    private long minor(BigDecimal value) {
        return value.min(MOST.movePointLeft(2))
                .setScale(Money.digits(company.require().currency()), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
