package org.stammkunde.connectors.mapping;

import static org.stammkunde.connectors.mapping.Field.ANONYMOUS_ID;
import static org.stammkunde.connectors.mapping.Field.AS_OF;
import static org.stammkunde.connectors.mapping.Field.AVAILABILITY;
import static org.stammkunde.connectors.mapping.Field.CANCELLED_AT;
import static org.stammkunde.connectors.mapping.Field.CATEGORY;
import static org.stammkunde.connectors.mapping.Field.CHANNEL;
import static org.stammkunde.connectors.mapping.Field.COUNTRY;
import static org.stammkunde.connectors.mapping.Field.COUPONS;
import static org.stammkunde.connectors.mapping.Field.CREATED_AT;
import static org.stammkunde.connectors.mapping.Field.CSAT;
import static org.stammkunde.connectors.mapping.Field.CSAT_COMMENT;
import static org.stammkunde.connectors.mapping.Field.CURRENCY;
import static org.stammkunde.connectors.mapping.Field.CUSTOMER_ID;
import static org.stammkunde.connectors.mapping.Field.EMAIL;
import static org.stammkunde.connectors.mapping.Field.ENDED_AT;
import static org.stammkunde.connectors.mapping.Field.END_REASON;
import static org.stammkunde.connectors.mapping.Field.EVENT;
import static org.stammkunde.connectors.mapping.Field.FIRST_NAME;
import static org.stammkunde.connectors.mapping.Field.FIRST_RESPONSE_AT;
import static org.stammkunde.connectors.mapping.Field.IMAGE_URL;
import static org.stammkunde.connectors.mapping.Field.INTERVAL;
import static org.stammkunde.connectors.mapping.Field.INTERVAL_COUNT;
import static org.stammkunde.connectors.mapping.Field.KIND;
import static org.stammkunde.connectors.mapping.Field.LAST_NAME;
import static org.stammkunde.connectors.mapping.Field.LINE_DISCOUNT;
import static org.stammkunde.connectors.mapping.Field.LINE_SUBTOTAL;
import static org.stammkunde.connectors.mapping.Field.LINE_TOTAL;
import static org.stammkunde.connectors.mapping.Field.MESSAGE_ID;
import static org.stammkunde.connectors.mapping.Field.MRR;
import static org.stammkunde.connectors.mapping.Field.NAME;
import static org.stammkunde.connectors.mapping.Field.NOTICE_PERIOD_DAYS;
import static org.stammkunde.connectors.mapping.Field.OCCURRED_AT;
import static org.stammkunde.connectors.mapping.Field.ORDERED_AT;
import static org.stammkunde.connectors.mapping.Field.ORDERED_TIME;
import static org.stammkunde.connectors.mapping.Field.ORDER_DISCOUNT;
import static org.stammkunde.connectors.mapping.Field.ORDER_NUMBER;
import static org.stammkunde.connectors.mapping.Field.ORDER_REFUND;
import static org.stammkunde.connectors.mapping.Field.ORDER_VALUE;
import static org.stammkunde.connectors.mapping.Field.PHONE;
import static org.stammkunde.connectors.mapping.Field.PLAN;
import static org.stammkunde.connectors.mapping.Field.PRICE;
import static org.stammkunde.connectors.mapping.Field.PRIORITY;
import static org.stammkunde.connectors.mapping.Field.PRODUCT_NAME;
import static org.stammkunde.connectors.mapping.Field.QUANTITY;
import static org.stammkunde.connectors.mapping.Field.REFUND_OF;
import static org.stammkunde.connectors.mapping.Field.RENEWS_AT;
import static org.stammkunde.connectors.mapping.Field.SKU;
import static org.stammkunde.connectors.mapping.Field.SOLVED_AT;
import static org.stammkunde.connectors.mapping.Field.STARTED_AT;
import static org.stammkunde.connectors.mapping.Field.STATE;
import static org.stammkunde.connectors.mapping.Field.STATUS;
import static org.stammkunde.connectors.mapping.Field.STOCK;
import static org.stammkunde.connectors.mapping.Field.SUBJECT;
import static org.stammkunde.connectors.mapping.Field.SUBSCRIPTION_ID;
import static org.stammkunde.connectors.mapping.Field.TICKET_ID;
import static org.stammkunde.connectors.mapping.Field.UNIT_PRICE;
import static org.stammkunde.connectors.mapping.Field.URL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file is about, and so what its columns can mean.
public enum ImportKind {
    ORDERS(
            Other.ATTRIBUTES,
            List.of(
                    ORDER_NUMBER,
                    ORDERED_AT,
                    ORDERED_TIME,
                    KIND,
                    STATUS,
                    CANCELLED_AT,
                    REFUND_OF,
                    CUSTOMER_ID,
                    EMAIL,
                    NAME,
                    FIRST_NAME,
                    LAST_NAME,
                    COUNTRY,
                    SKU,
                    PRODUCT_NAME,
                    CATEGORY,
                    QUANTITY,
                    UNIT_PRICE,
                    LINE_SUBTOTAL,
                    LINE_TOTAL,
                    LINE_DISCOUNT,
                    ORDER_DISCOUNT,
                    COUPONS,
                    ORDER_VALUE,
                    ORDER_REFUND,
                    CURRENCY),
            List.of(
                    List.of(ORDERED_AT),
                    // Orders without a number of their own need the customer's.
                    List.of(ORDER_NUMBER, CUSTOMER_ID, EMAIL),
                    List.of(UNIT_PRICE, LINE_TOTAL, ORDER_VALUE)),
            Map.of()),
    CUSTOMERS(
            Other.ATTRIBUTES,
            List.of(CUSTOMER_ID, EMAIL, PHONE, NAME, FIRST_NAME, LAST_NAME, COUNTRY, AS_OF),
            List.of(List.of(CUSTOMER_ID, EMAIL, PHONE)),
            Map.of(CUSTOMER_ID, Set.of("id", "number", "nummer"))),
    EVENTS(
            Other.PROPERTIES,
            List.of(EVENT, OCCURRED_AT, CUSTOMER_ID, EMAIL, PHONE, ANONYMOUS_ID, MESSAGE_ID),
            List.of(
                    List.of(EVENT),
                    List.of(OCCURRED_AT),
                    List.of(CUSTOMER_ID, EMAIL, PHONE, ANONYMOUS_ID)),
            Map.of(EVENT, Set.of("name"), MESSAGE_ID, Set.of("id"))),
    PRODUCTS(
            Other.NONE,
            List.of(
                    SKU,
                    PRODUCT_NAME,
                    CATEGORY,
                    PRICE,
                    CURRENCY,
                    IMAGE_URL,
                    URL,
                    AVAILABILITY,
                    STOCK,
                    AS_OF),
            List.of(List.of(SKU, PRODUCT_NAME)),
            Map.of(SKU, Set.of("id"), PRODUCT_NAME, Set.of("name"))),
    SUBSCRIPTIONS(
            Other.NONE,
            List.of(
                    SUBSCRIPTION_ID,
                    CUSTOMER_ID,
                    EMAIL,
                    NAME,
                    PLAN,
                    MRR,
                    PRICE,
                    INTERVAL,
                    INTERVAL_COUNT,
                    QUANTITY,
                    CURRENCY,
                    STATUS,
                    STARTED_AT,
                    RENEWS_AT,
                    NOTICE_PERIOD_DAYS,
                    ENDED_AT,
                    END_REASON,
                    AS_OF),
            List.of(
                    List.of(SUBSCRIPTION_ID),
                    List.of(CUSTOMER_ID, EMAIL),
                    List.of(STARTED_AT),
                    List.of(MRR, PRICE)),
            Map.of(SUBSCRIPTION_ID, Set.of("id", "number", "nummer"))),
    TICKETS(
            Other.NONE,
            List.of(
                    TICKET_ID,
                    CUSTOMER_ID,
                    EMAIL,
                    NAME,
                    SUBJECT,
                    STATE,
                    CHANNEL,
                    PRIORITY,
                    CREATED_AT,
                    FIRST_RESPONSE_AT,
                    SOLVED_AT,
                    CSAT,
                    CSAT_COMMENT,
                    AS_OF),
            List.of(List.of(TICKET_ID), List.of(CREATED_AT)),
            Map.of(TICKET_ID, Set.of("id", "number", "nummer")));

    /// What becomes of columns that are no field.
    public enum Other {
        /// Facts about the customer.
        ATTRIBUTES("attribute"),
        /// Properties of the event.
        PROPERTIES("property"),
        NONE("");

        private final String code;

        Other(String code) {
            this.code = code;
        }

        /// How such a column is written in mappings, before the dot.
        public String code() {
            return code;
        }
    }

    private final Other other;

    // Unmodifiable, like the fields below.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<List<Field>> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Field, Set<String>> alsoCalled;

    /// @param needed of each list one field
    /// @param alsoCalled names of columns that are clear only in such a file
    ImportKind(
            Other other,
            List<Field> fields,
            List<List<Field>> needed,
            Map<Field, Set<String>> alsoCalled) {
        this.other = other;
        this.fields = fields;
        this.needed = needed;
        this.alsoCalled = alsoCalled;
    }

    /// Stable name in the API and in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "imports.kind." + code();
    }

    /// What columns can mean, in the order of templates.
    public List<Field> fields() {
        return fields;
    }

    public Other other() {
        return other;
    }

    public @Nullable Field field(String code) {
        var field = Field.of(code);
        return field != null && fields.contains(field) ? field : null;
    }

    /// Fields that are needed and have no column: of each list one would do.
    List<List<Field>> missing(Set<Field> columns) {
        return needed.stream()
                .filter(group -> group.stream().noneMatch(columns::contains))
                .toList();
    }

    /// Whether a file must have this very field.
    boolean requires(Field field) {
        return needed.contains(List.of(field));
    }

    boolean calls(Field field, String normalHeader) {
        return fields.contains(field)
                && (alsoCalled.getOrDefault(field, Set.of()).contains(normalHeader)
                        || field.isCalled(normalHeader));
    }

    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
