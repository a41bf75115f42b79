package org.stammkunde.connectors.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Products: each row says what one is like.
record ProductRows() implements RowTarget {

    /// A price as product feeds write it: `12.99 EUR`.
    private static final Pattern PRICED =
            Pattern.compile("(?:([A-Z]{3})\\s)?\\s*(.+?)\\s*(?:\\s([A-Z]{3}))?");

    private static final int MOST_IN_STOCK = 1_000_000_000;

    /// Whether it can be bought, also when it is delivered later.
    private static final Map<String, Boolean> AVAILABLE = available();

    @Override
    public ObjectNode message(Cells cells) {
        if (cells.text(Field.SKU) == null && cells.text(Field.PRODUCT_NAME) == null) {
            throw new Rejected(Field.SKU.code(), null, Reason.MISSING);
        }
        return Message.track("Product Updated", cells.asOf())
                .with("sku", cells.text(Field.SKU))
                .with("name", cells.text(Field.PRODUCT_NAME))
                .with("category", cells.text(Field.CATEGORY))
                .with("price", price(cells))
                .with("image_url", cells.text(Field.IMAGE_URL))
                .with("url", cells.text(Field.URL))
                .with("available", cells.word(Field.AVAILABILITY, AVAILABLE, Reason.UNKNOWN_WORD))
                .with("stock", cells.whole(Field.STOCK, 0, MOST_IN_STOCK))
                .done();
    }

    private static @Nullable BigDecimal price(Cells cells) {
        var text = cells.text(Field.PRICE);
        if (text == null) {
            return null;
        }
        cells.requireCurrency(cells.text(Field.CURRENCY));
        var parts = PRICED.matcher(text);
        if (parts.matches()) {
            cells.requireCurrency(parts.group(1));
            cells.requireCurrency(parts.group(3));
        }
        return cells.amount(Field.PRICE);
    }

    private static Map<String, Boolean> available() {
        var words = new HashMap<String, Boolean>();
        for (var word :
                "in stock,instock,available,preorder,backorder,yes,true,1,ja,verfügbar,lieferbar,auf lager,vorbestellbar"
                        .split(",", -1)) {
            words.put(word, true);
        }
        for (var word :
                "out of stock,outofstock,unavailable,discontinued,no,false,0,nein,nicht verfügbar,nicht lieferbar,ausverkauft"
                        .split(",", -1)) {
            words.put(word, false);
        }
        return Map.copyOf(words);
    }
}
