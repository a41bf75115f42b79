package org.stammkunde.commerce;

import java.util.Comparator;
import org.springframework.stereotype.Component;

/// Finds or makes the products of a whole batch. Of names and categories the newest order's
/// count.
@Component
class ProductBook {

    private final ProductStore store;

    ProductBook(ProductStore store) {
        this.store = store;
    }

    /// Finds the products that exist already. Products stay for ever, so this may be done ahead.
    void find(Goods goods) {
        var missing = goods.unidentified();
        if (!missing.isEmpty()) {
            store.find(missing.stream().map(good -> good.key).toList()).forEach(goods::found);
        }
    }

    /// Finds or makes the products of a batch. What the batch says about products that exist
    /// already is kept for the end of the run.
    void resolve(long run, Goods goods) {
        find(goods);
        store.keep(run, goods.news());
        var unknown = goods.unidentified().stream().sorted(Comparator.comparing(good -> good.key));
        store.insert(unknown.toList()).forEach(goods::identify);
    }
}
