package org.stammkunde.commerce;

import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.shared.Slice;

/// All products.
@Service
public class Products {

    private final ProductListStore store;

    Products(ProductListStore store) {
        this.store = store;
    }

    /// One page of the products asked for.
    public Slice<Product> list(ProductQuery query) {
        return store.list(query);
    }

    /// Hands over all products asked for.
    @Transactional(readOnly = true)
    public void forEach(ProductQuery query, Consumer<Product> each) {
        store.forEach(query, each);
    }
}
