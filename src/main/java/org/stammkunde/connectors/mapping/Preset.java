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
            ImportKind.ORDERS,
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
            ImportKind.ORDERS,
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
            ImportKind.ORDERS,
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
            ImportKind.ORDERS,
            "shopify",
            "shopify",
            Rules.USUAL,
            KnownExports.SHOPIFY,
            KnownExports.SHOPIFY_OPTIONAL),
    WOOCOMMERCE(
            ImportKind.ORDERS,
            "woocommerce",
            "woocommerce",
            new Rules(null, true, "0"),
            KnownExports.WOOCOMMERCE,
            KnownExports.WOOCOMMERCE_OPTIONAL),
    STRIPE(
            ImportKind.SUBSCRIPTIONS,
            "stripe",
            "stripe",
            Rules.USUAL,
            KnownExports.STRIPE,
            KnownExports.STRIPE_OPTIONAL),
    GOOGLE_MERCHANT(
            ImportKind.PRODUCTS,
            "google-merchant",
            "stammkunde",
            Rules.USUAL,
            KnownExports.GOOGLE_MERCHANT,
            KnownExports.GOOGLE_MERCHANT_OPTIONAL),
    ZAMMAD(
            ImportKind.TICKETS,
            "zammad",
            "zammad",
            Rules.USUAL,
            KnownExports.ZAMMAD,
            KnownExports.ZAMMAD_OPTIONAL),
    FRESHDESK(
            ImportKind.TICKETS,
            "freshdesk",
            "freshdesk",
            Rules.USUAL,
            KnownExports.FRESHDESK,
            KnownExports.FRESHDESK_OPTIONAL),
    STAMMKUNDE(ImportKind.ORDERS),
    STAMMKUNDE_CUSTOMERS(ImportKind.CUSTOMERS),
    STAMMKUNDE_EVENTS(ImportKind.EVENTS),
    STAMMKUNDE_PRODUCTS(ImportKind.PRODUCTS),
    STAMMKUNDE_SUBSCRIPTIONS(ImportKind.SUBSCRIPTIONS),
    STAMMKUNDE_TICKETS(ImportKind.TICKETS);

    private final ImportKind kind;
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
            ImportKind kind,
            String key,
            String source,
            Rules rules,
            Map<Field, List<String>> names,
            Set<Field> optional) {
        this.kind = kind;
        this.key = key;
        this.source = source;
        this.rules = rules;
        this.names = Map.copyOf(names);
        this.optional = optional;
    }

    /// Our own format.
    Preset(ImportKind kind) {
        this(
                kind,
                "stammkunde",
                "stammkunde",
                Rules.USUAL,
                OwnFormat.names(kind),
                OwnFormat.optional(kind));
    }

    public ImportKind kind() {
        return kind;
    }

    /// Stable name in the API; unique within its kind.
    public String key() {
        return key;
    }

    /// Those of a kind.
    public static List<Preset> of(ImportKind kind) {
        return Arrays.stream(values()).filter(preset -> preset.kind == kind).toList();
    }

    public static @Nullable Preset of(ImportKind kind, String key) {
        return of(kind).stream().filter(p -> p.key.equals(key)).findFirst().orElse(null);
    }

    /// The preset of a kind whose needed columns the header has, or null.
    public static @Nullable Preset recognise(ImportKind kind, List<String> header) {
        return of(kind).stream()
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
            case ONLINE_RETAIL, WOOCOMMERCE, GOOGLE_MERCHANT, ZAMMAD, FRESHDESK ->
                    new FormatChoice(null, null, true, DecimalStyle.POINT, null);
            case SHOPIFY,
                    STRIPE,
                    STAMMKUNDE,
                    STAMMKUNDE_CUSTOMERS,
                    STAMMKUNDE_EVENTS,
                    STAMMKUNDE_PRODUCTS,
                    STAMMKUNDE_SUBSCRIPTIONS,
                    STAMMKUNDE_TICKETS ->
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
                kind,
                source,
                columns,
                Mapping.attributes(others(columns, header)),
                rules,
                format());
    }

    private Map<String, Integer> others(Map<Field, String> columns, List<String> header) {
        return Headers.guessOthers(
                kind, header, columns.values().stream().map(header::indexOf).toList());
    }

    /// Of our own formats that need next to nothing, all that is there must be known.
    private boolean fits(List<String> header) {
        boolean own = key.equals("stammkunde") && kind.other() != ImportKind.Other.PROPERTIES;
        return names.entrySet().stream()
                        .filter(entry -> !optional.contains(entry.getKey()))
                        .allMatch(entry -> present(entry.getValue(), header) != null)
                && (!own || kind == ImportKind.ORDERS || OwnFormat.isAllOf(kind, header));
    }

    private static @Nullable String present(List<String> known, List<String> header) {
        return known.stream()
                .filter(
                        name ->
                                isPlace(name)
                                        || header.stream().anyMatch(h -> h.equalsIgnoreCase(name)))
                .map(name -> inHeader(name, header))
                .findFirst()
                .orElse(null);
    }

    /// Whether it is the number of a column rather than its name.
    private static boolean isPlace(String name) {
        return name.matches("#\\d+");
    }

    private static String inHeader(String name, List<String> header) {
        return header.stream().filter(h -> h.equalsIgnoreCase(name)).findFirst().orElse(name);
    }

    static boolean knows(String normalHeader) {
        return Arrays.stream(values())
                .flatMap(preset -> preset.names.values().stream())
                .flatMap(List::stream)
                .filter(name -> !isPlace(name))
                .anyMatch(name -> Headers.normal(name).equals(normalHeader));
    }

    private static Map.Entry<Field, List<String>> one(Field field, String... names) {
        return Map.entry(field, List.of(names));
    }
}
