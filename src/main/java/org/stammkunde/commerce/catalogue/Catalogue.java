package org.stammkunde.commerce.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.vocabulary.Said;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Money;

/// Brings the product book up to what events say about products. The newest statement of each
/// field holds, whichever comes first.
@Component
@Order(2)
class Catalogue implements WordListener<SaidOffer> {

    private final CatalogueStore store;
    private final Company company;

    Catalogue(CatalogueStore store, Company company) {
        this.store = store;
        this.company = company;
    }

    @Override
    public List<SaidOffer> read(Spoken event) {
        var words = new OfferWords(Money.digits(company.require().currency()));
        return offers(event, words).flatMap(Optional::stream).toList();
    }

    @Override
    public void hear(List<SaidOffer> offers) {
        var said = newest(offers);
        var stored = store.find(said.keySet());
        store.insert(said.values().stream().filter(o -> !stored.containsKey(o.key())).toList());
        var shown = new ArrayList<SaidOffer>();
        var confirmed = new ArrayList<SaidOffer>();
        for (var before : stored.values()) {
            var now = before.merge(said.getOrDefault(before.key(), before));
            if (!now.shows(before)) {
                shown.add(now);
            } else if (!now.equals(before)) {
                confirmed.add(now);
            }
        }
        store.update(shown, true);
        store.update(confirmed, false);
    }

    /// The newest that the batch says of each product.
    private static Map<String, SaidOffer> newest(List<SaidOffer> offers) {
        var newest = new LinkedHashMap<String, SaidOffer>();
        offers.forEach(offer -> newest.merge(offer.key(), offer, SaidOffer::merge));
        return newest;
    }

    private static Stream<Optional<SaidOffer>> offers(Spoken event, OfferWords words) {
        var at = event.at();
        return switch (event.word()) {
            case PRODUCT_VIEWED, PRODUCT_UPDATED, PRODUCT_ADDED, PRODUCT_REMOVED ->
                    Stream.of(words.read(event.said(), at));
            case CART_VIEWED, CHECKOUT_STARTED ->
                    products(event).map(product -> words.read(product, at));
            case ORDER_COMPLETED, ORDER_UPDATED ->
                    products(event).map(product -> words.bought(product, at));
            case ORDER_REFUNDED, ORDER_CANCELLED, COUPON_APPLIED -> Stream.empty();
        };
    }

    private static Stream<Said> products(Spoken event) {
        return event.said().list("products", "items", "line_items").stream();
    }
}
