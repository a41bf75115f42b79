package org.stammkunde.commerce.catalogue;

/// What can be said of a product. Each is kept with the time at which it was true, in two columns
/// of `commerce.product`.
enum OfferField {
    NAME("name", "text"),
    CATEGORY("category", "text"),
    PRICE("price_minor", "bigint"),
    IMAGE("image_url", "text"),
    URL("url", "text"),
    AVAILABLE("available", "boolean"),
    STOCK("stock", "bigint");

    private final String column;
    private final String type;

    OfferField(String column, String type) {
        this.column = column;
        this.type = type;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /// Where the time of the statement stands.
    String timeColumn() {
        return this == PRICE ? "price_at" : column + "_at";
    }
}
