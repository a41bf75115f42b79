package org.stammkunde.connectors.mapping;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.FormatChoice;

/// Exports that are understood as they are.
public enum Preset {
    ONLINE_RETAIL(
            "online-retail",
            "online-retail",
            new Rules("C", false, null),
            Map.ofEntries(
                    one(Field.ORDER_NUMBER, "InvoiceNo", "Invoice"),
                    one(Field.ORDERED_AT, "InvoiceDate"),
                    one(Field.CUSTOMER_ID, "CustomerID", "Customer ID"),
                    one(Field.COUNTRY, "Country"),
                    one(Field.SKU, "StockCode"),
                    one(Field.PRODUCT_NAME, "Description"),
                    one(Field.QUANTITY, "Quantity"),
                    one(Field.UNIT_PRICE, "UnitPrice", "Price")),
            Set.of()),
    CDNOW_MASTER(
            "cdnow-master",
            "cdnow",
            Rules.USUAL,
            Map.ofEntries(
                    one(Field.CUSTOMER_ID, "customer_id"),
                    one(Field.ORDERED_AT, "date"),
                    one(Field.QUANTITY, "number_of_cds"),
                    one(Field.LINE_TOTAL, "dollar_value")),
            Set.of()),
    CDNOW_SAMPLE(
            "cdnow-sample",
            "cdnow",
            Rules.USUAL,
            Map.ofEntries(
                    one(Field.CUSTOMER_ID, "#1"),
                    one(Field.ORDERED_AT, "#3"),
                    one(Field.QUANTITY, "#4"),
                    one(Field.LINE_TOTAL, "#5")),
            Set.of()),
    SHOPIFY(
            "shopify",
            "shopify",
            Rules.USUAL,
            Map.ofEntries(
                    one(Field.ORDER_NUMBER, "Name"),
                    one(Field.EMAIL, "Email"),
                    one(Field.STATUS, "Financial Status"),
                    one(Field.CURRENCY, "Currency"),
                    one(Field.ORDER_VALUE, "Subtotal"),
                    one(Field.ORDERED_AT, "Created at"),
                    one(Field.CANCELLED_AT, "Cancelled at"),
                    one(Field.ORDER_REFUND, "Refunded Amount"),
                    one(Field.QUANTITY, "Lineitem quantity"),
                    one(Field.PRODUCT_NAME, "Lineitem name"),
                    one(Field.UNIT_PRICE, "Lineitem price"),
                    one(Field.SKU, "Lineitem sku"),
                    one(Field.LINE_DISCOUNT, "Lineitem discount"),
                    one(Field.NAME, "Billing Name"),
                    one(Field.COUNTRY, "Billing Country")),
            Set.of(
                    Field.CANCELLED_AT,
                    Field.ORDER_REFUND,
                    Field.SKU,
                    Field.LINE_DISCOUNT,
                    Field.ORDER_VALUE,
                    Field.STATUS,
                    Field.CURRENCY,
                    Field.NAME,
                    Field.COUNTRY)),
    WOOCOMMERCE(
            "woocommerce",
            "woocommerce",
            new Rules(null, true, "0"),
            Map.ofEntries(
                    one(Field.ORDER_NUMBER, "order_number", "Order Number", "order_id", "Order ID"),
                    one(Field.ORDERED_AT, "date", "Order Date", "order_date"),
                    one(Field.STATUS, "status", "Order Status", "order_status"),
                    one(Field.CUSTOMER_ID, "customer_id", "Customer User ID", "customer_user"),
                    one(Field.EMAIL, "billing_email", "Email (Billing)", "customer_email"),
                    one(Field.FIRST_NAME, "billing_first_name", "First Name (Billing)"),
                    one(Field.LAST_NAME, "billing_last_name", "Last Name (Billing)"),
                    one(
                            Field.COUNTRY,
                            "billing_country",
                            "Country Code (Billing)",
                            "Country Name (Billing)"),
                    one(Field.SKU, "item_sku", "SKU", "Product SKU"),
                    one(Field.PRODUCT_NAME, "item_name", "Item Name", "Product Name"),
                    one(Field.CATEGORY, "item_category", "Category"),
                    one(Field.QUANTITY, "item_quantity", "Quantity (- Refund)", "Quantity"),
                    one(Field.UNIT_PRICE, "Item Cost", "item_price", "Item Price"),
                    one(Field.LINE_TOTAL, "item_total", "Order Line Total", "Item Total"),
                    one(Field.ORDER_REFUND, "refunded_total", "Order Refund Amount"),
                    one(Field.CURRENCY, "order_currency", "Order Currency", "Currency")),
            Set.of(
                    Field.STATUS,
                    Field.CUSTOMER_ID,
                    Field.EMAIL,
                    Field.FIRST_NAME,
                    Field.LAST_NAME,
                    Field.COUNTRY,
                    Field.SKU,
                    Field.CATEGORY,
                    Field.UNIT_PRICE,
                    Field.LINE_TOTAL,
                    Field.ORDER_REFUND,
                    Field.CURRENCY)),
    STAMMKUNDE(
            "stammkunde",
            "stammkunde",
            Rules.USUAL,
            own(),
            Set.of(
                    Field.KIND,
                    Field.STATUS,
                    Field.REFUND_OF,
                    Field.CUSTOMER_ID,
                    Field.EMAIL,
                    Field.NAME,
                    Field.COUNTRY,
                    Field.SKU,
                    Field.PRODUCT_NAME,
                    Field.CATEGORY,
                    Field.LINE_DISCOUNT,
                    Field.ORDER_DISCOUNT,
                    Field.CURRENCY));

    /// The columns of Stammkunde's own format, in the order of its template.
    public static final List<String> OWN_COLUMNS =
            List.of(
                    "order_number",
                    "ordered_at",
                    "kind",
                    "status",
                    "refund_of",
                    "customer_id",
                    "email",
                    "name",
                    "country",
                    "birthday",
                    "sku",
                    "product",
                    "category",
                    "quantity",
                    "unit_price",
                    "discount",
                    "order_discount",
                    "currency");

    private final String key;
    private final String source;

    // A record of immutable values.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rules rules;

    // Both are immutable, made by Map.of and Set.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Field, List<String>> names;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Field> optional;

    Preset(
            String key,
            String source,
            Rules rules,
            Map<Field, List<String>> names,
            Set<Field> optional) {
        this.key = key;
        this.source = source;
        this.rules = rules;
        this.names = Map.copyOf(names);
        this.optional = optional;
    }

    public String key() {
        return key;
    }

    public static @Nullable Preset of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst().orElse(null);
    }

    /// The preset whose needed columns the header has, or null.
    public static @Nullable Preset recognise(List<String> header) {
        return Arrays.stream(values())
                .filter(preset -> preset != CDNOW_SAMPLE && preset.fits(header))
                .findFirst()
                .orElse(null);
    }

    /// What is fixed about the format, the rest is detected.
    public FormatChoice format() {
        return switch (this) {
            case CDNOW_MASTER, CDNOW_SAMPLE ->
                    new FormatChoice(
                            null, null, null, DecimalStyle.POINT, DateStyle.named("yyyyMMdd"));
            case ONLINE_RETAIL, WOOCOMMERCE ->
                    new FormatChoice(null, null, true, DecimalStyle.POINT, null);
            case SHOPIFY, STAMMKUNDE ->
                    new FormatChoice(null, null, true, DecimalStyle.POINT, DateStyle.ISO);
        };
    }

    /// The mapping for a file with this header. Needed columns that are missing stay in it under
    /// their usual name, so that settling it says which.
    public Mapping mapping(List<String> header) {
        var columns = new EnumMap<Field, String>(Field.class);
        names.forEach(
                (field, known) -> {
                    var present = present(known, header);
                    if (present != null) {
                        columns.put(field, present);
                    } else if (!optional.contains(field)) {
                        columns.put(field, known.getFirst());
                    }
                });
        return new Mapping(
                source,
                columns,
                Mapping.attributes(Headers.guessAttributes(header)),
                rules,
                format());
    }

    private boolean fits(List<String> header) {
        return names.entrySet().stream()
                .filter(entry -> !optional.contains(entry.getKey()))
                .allMatch(entry -> present(entry.getValue(), header) != null);
    }

    private static @Nullable String present(List<String> known, List<String> header) {
        return known.stream()
                .filter(
                        name ->
                                name.startsWith("#")
                                        || header.stream().anyMatch(h -> h.equalsIgnoreCase(name)))
                .map(name -> inHeader(name, header))
                .findFirst()
                .orElse(null);
    }

    private static String inHeader(String name, List<String> header) {
        return header.stream().filter(h -> h.equalsIgnoreCase(name)).findFirst().orElse(name);
    }

    static boolean knows(String normalHeader) {
        return Arrays.stream(values())
                .flatMap(preset -> preset.names.values().stream())
                .flatMap(List::stream)
                .filter(name -> !name.startsWith("#"))
                .anyMatch(name -> Headers.normal(name).equals(normalHeader));
    }

    private static Map<Field, List<String>> own() {
        var fields = new EnumMap<Field, List<String>>(Field.class);
        for (var column :
                List.of(
                        Field.ORDER_NUMBER,
                        Field.ORDERED_AT,
                        Field.KIND,
                        Field.STATUS,
                        Field.REFUND_OF,
                        Field.CUSTOMER_ID,
                        Field.EMAIL,
                        Field.NAME,
                        Field.COUNTRY,
                        Field.SKU,
                        Field.PRODUCT_NAME,
                        Field.CATEGORY,
                        Field.QUANTITY,
                        Field.UNIT_PRICE,
                        Field.LINE_DISCOUNT,
                        Field.ORDER_DISCOUNT,
                        Field.CURRENCY)) {
            fields.put(column, List.of(column.code()));
        }
        return fields;
    }

    private static Map.Entry<Field, List<String>> one(Field field, String... names) {
        return Map.entry(field, List.of(names));
    }
}
