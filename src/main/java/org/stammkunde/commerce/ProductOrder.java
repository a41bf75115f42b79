package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceException;

/// What products are sorted by, in the warehouse's SQL: `p` is the product, `sales` what was sold
/// of it. Products without a value come last in either direction.
enum ProductOrder {
    NAME("lower(p.name)", "varchar"),
    SKU("p.sku", "varchar"),
    CATEGORY("p.category", "varchar"),
    UNITS("coalesce(sales.units, 0)", "decimal(38, 6)"),
    ORDERS("coalesce(sales.orders, 0)", "bigint"),
    REVENUE("coalesce(sales.revenue, 0)", "bigint"),
    REFUNDED("coalesce(sales.refunded, 0)", "bigint");

    private static final int DECIMALS = 6;
    private static final int DIGITS = 30;

    private final String key;
    private final String type;

    ProductOrder(String key, String type) {
        this.key = key;
        this.type = type;
    }

    static ProductOrder of(PageRequest page) {
        return switch (page.sort()) {
            case "name" -> NAME;
            case "sku" -> SKU;
            case "category" -> CATEGORY;
            case "units" -> UNITS;
            case "orders" -> ORDERS;
            case "refunded" -> REFUNDED;
            case null, default -> REVENUE;
        };
    }

    /// Best sold first, unless told otherwise.
    String by(PageRequest page) {
        var direction = descending(page) ? " desc" : "";
        return " order by " + key + direction + " nulls last, p.product_id";
    }

    /// The key as text.
    String said() {
        return "cast(%s as varchar)".formatted(key);
    }

    /// The products behind a place. No index serves this: every product is counted anyway.
    String after(PageRequest page, @Nullable Place place) {
        if (place == null) {
            return "";
        }
        var sameKey = "p.product_id > :placeId";
        if (place.key() == null) {
            return " and %s is null and %s".formatted(key, sameKey);
        }
        var known = "cast(:placeKey as %s)".formatted(type);
        return " and (%1$s %2$s %3$s or %1$s = %3$s and %4$s or %1$s is null)"
                .formatted(key, descending(page) ? "<" : ">", known, sameKey);
    }

    Map<String, @Nullable Object> params(@Nullable Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("placeId", place == null ? null : place.id());
        params.put("placeKey", place == null ? null : checked(place));
        return params;
    }

    /// @throws PlaceException when the key is no number where it should be one
    private @Nullable String checked(Place place) {
        if (place.key() == null || type.equals("varchar")) {
            return place.key();
        }
        return type.equals("bigint")
                ? Long.toString(place.whole())
                : decimal(place.number()).toPlainString();
    }

    private static BigDecimal decimal(BigDecimal number) {
        if (number.scale() > DECIMALS || number.precision() - number.scale() > DIGITS) {
            throw new PlaceException();
        }
        return number;
    }

    private static boolean descending(PageRequest page) {
        return page.sort() == null || page.descending();
    }
}
