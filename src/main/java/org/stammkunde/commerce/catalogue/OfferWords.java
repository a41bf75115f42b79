package org.stammkunde.commerce.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.vocabulary.Said;
import org.stammkunde.customers.Stamped;

/// Reads what properties say about a product.
///
/// @param digits decimals of the company's currency
record OfferWords(int digits) {

    private static final BigDecimal MOST = new BigDecimal(Integer.MAX_VALUE);

    /// Empty when they name no product.
    ///
    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    Optional<SaidOffer> read(Said said, Instant at) {
        return of(said, offered(said, at));
    }

    /// The same of a product of an order, whose price is what was paid.
    Optional<SaidOffer> bought(Said said, Instant at) {
        return of(said, called(said, at));
    }

    private static Optional<SaidOffer> of(Said said, Map<OfferField, Stamped> fields) {
        var sku = said.id("sku", "product_id", "id", "item_id");
        var name = name(said);
        if (sku == null && name == null) {
            return Optional.empty();
        }
        var key = sku == null ? "n:" + name : "s:" + sku;
        return Optional.of(new SaidOffer(key, sku, fields));
    }

    private static @Nullable String name(Said said) {
        return said.text("name", "product_name", "item_name", "title");
    }

    private static Map<OfferField, Stamped> called(Said said, Instant at) {
        var fields = new EnumMap<OfferField, Stamped>(OfferField.class);
        put(fields, OfferField.NAME, name(said), at);
        put(
                fields,
                OfferField.CATEGORY,
                said.text("category", "product_category", "item_category"),
                at);
        return fields;
    }

    private Map<OfferField, Stamped> offered(Said said, Instant at) {
        var fields = called(said, at);
        var stock = said.number("stock", "inventory_quantity");
        put(fields, OfferField.PRICE, minor(said.amount("price", "unit_price")), at);
        put(fields, OfferField.IMAGE, url(said, "image_url", "image"), at);
        put(fields, OfferField.URL, url(said, "url", "product_url"), at);
        put(fields, OfferField.AVAILABLE, available(said, stock), at);
        put(fields, OfferField.STOCK, whole(stock), at);
        return fields;
    }

    private static void put(
            Map<OfferField, Stamped> fields, OfferField field, @Nullable String value, Instant at) {
        if (value != null) {
            fields.put(field, new Stamped(value, at));
        }
    }

    private @Nullable String minor(@Nullable BigDecimal price) {
        return price == null
                ? null
                : price.setScale(digits, RoundingMode.HALF_UP).unscaledValue().toString();
    }

    private static @Nullable String url(Said said, String... names) {
        return SafeUrl.of(said.longText(names)).orElse(null);
    }

    /// What is not said follows from what is left of it.
    private static @Nullable String available(Said said, @Nullable BigDecimal stock) {
        var available = said.flag("available", "in_stock");
        if (available == null && stock != null) {
            available = stock.signum() > 0;
        }
        return available == null ? null : available.toString();
    }

    private static @Nullable String whole(@Nullable BigDecimal stock) {
        return stock == null
                ? null
                : stock.setScale(0, RoundingMode.DOWN).min(MOST).max(MOST.negate()).toPlainString();
    }
}
