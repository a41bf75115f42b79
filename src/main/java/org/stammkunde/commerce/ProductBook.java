package org.stammkunde.commerce;

import org.springframework.stereotype.Component;

/// Finds or makes the products of a whole batch. Of names and categories the newest order's
/// count.
@Component
class ProductBook {

    private final ProductStore store;

    ProductBook(ProductStore store) {
        this.store = store;
    }

    /// Finds or makes the products of a batch. What the batch says about products that exist
    /// already is kept for the end of the run.
    void resolve(long run, Goods goods) {
        if (goods.isEmpty()) {
            return;
        }
        var stored = store.find(goods.keys());
        store.keep(run, stored.stream().flatMap(product -> goods.news(product).stream()).toList());
        stored.forEach(product -> goods.identify(product.key(), product.id()));
        store.insert(goods.unidentified()).forEach(goods::identify);
    }
}
