package org.stammkunde.commerce;

import java.util.List;
import org.springframework.stereotype.Component;

/// Finds or makes the products of a whole batch. Of names and categories the newest order's
/// count.
@Component
class ProductBook {

    private final ProductStore store;

    ProductBook(ProductStore store) {
        this.store = store;
    }

    /// The products of the drafts' lines. What the drafts say about products that exist already
    /// is kept for the end of the run.
    Goods resolve(long run, List<OrderDraft> drafts) {
        var goods = Goods.in(drafts);
        if (goods.isEmpty()) {
            return goods;
        }
        var stored = store.find(goods.keys());
        store.keep(run, stored.stream().flatMap(product -> goods.news(product).stream()).toList());
        stored.forEach(product -> goods.identify(product.key(), product.id()));
        store.insert(goods.unidentified()).forEach(goods::identify);
        return goods;
    }
}
