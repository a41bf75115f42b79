package org.stammkunde.commerce.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.commerce.ProductSale;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.PeriodChoice;

/// All products with what was sold of them in a period.
public record ProductList(ListView<ProductSale> list, PeriodChoice period) implements Page {

    /// What each column counts.
    public List<KeyValue> definitions() {
        return ProductFigures.NAMES.stream()
                .map(name -> "commerce.product." + name)
                .map(key -> KeyValue.of(t(key), t(key + ".formula")))
                .toList();
    }
}
