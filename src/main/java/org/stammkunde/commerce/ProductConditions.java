package org.stammkunde.commerce;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a [ProductQuery] in SQL that both databases read; `p` is the product.
final class ProductConditions {

    private ProductConditions() {}

    /// @param id the product's id as the table calls it
    static String where(ProductQuery query, String id) {
        return "where true"
                + (query.text() == null
                        ? ""
                        : " and (p.name ilike :part escape '\\' or starts_with(p.sku, :text))")
                + (query.category() == null ? "" : " and p.category = :category")
                + (query.only() == null ? "" : " and p." + id + " in (:only)");
    }

    static Map<String, @Nullable Object> params(ProductQuery query) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("text", query.text());
        params.put("part", like(query.text()));
        params.put("category", query.category());
        params.put("only", query.only());
        return params;
    }

    private static String like(@Nullable String text) {
        return text == null ? "" : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
