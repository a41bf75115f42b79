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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.carts.CartStore.CartId;
import org.stammkunde.commerce.carts.CartStore.WrittenCart;
import org.stammkunde.commerce.vocabulary.Fingerprint;
import org.stammkunde.commerce.vocabulary.Heard;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;
import org.stammkunde.shared.Money;

/// Keeps carts as their events say; behind the product book, which then knows what is in them.
@Component
@Order(3)
class Carts implements WordListener<Heard<CartKey, CartWord, CartSaid>> {

    private static final BigDecimal MOST = new BigDecimal("1e17");

    private final CartStatements statements;
    private final CartStore store;
    private final Customers customers;
    private final Company company;

    Carts(CartStatements statements, CartStore store, Customers customers, Company company) {
        this.statements = statements;
        this.store = store;
        this.customers = customers;
        this.company = company;
    }

    @Override
    public List<Heard<CartKey, CartWord, CartSaid>> read(Spoken event) {
        return HeardCarts.of(event).toList();
    }

    @Override
    public void hear(List<Heard<CartKey, CartWord, CartSaid>> heard) {
        settle(statements.keep(heard));
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

    private WrittenCart written(FoldedCart cart, Map<Identifier, Person> owners) {
        return new WrittenCart(
                cart, owner(cart, owners), minor(cart.value()), Fingerprint.of(cart));
    }

    private static Person owner(FoldedCart cart, Map<Identifier, Person> owners) {
        return cart.who() == null ? Person.NOBODY : owners.getOrDefault(cart.who(), Person.NOBODY);
    }

    private Map<Identifier, Person> owners(List<FoldedCart> carts) {
        var sightings = new LinkedHashMap<Identifier, Sighting>();
        for (var cart : carts) {
            if (cart.who() != null) {
                sightings.put(
                        cart.who(),
                        new Sighting(
                                CustomerDraft.of(cart.who()),
                                cart.lastAt(),
                                new Cause(Cause.EVENT, "0/carts")));
            }
        }
        var persons = customers.resolveSightings(List.copyOf(sightings.values())).iterator();
        var owners = new HashMap<Identifier, Person>();
        sightings.keySet().forEach(who -> owners.put(who, persons.next()));
        return owners;
    }

    private long minor(BigDecimal value) {
        return value.min(MOST.movePointLeft(2))
                .setScale(Money.digits(company.require().currency()), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
