package org.stammkunde.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The columns of exports that many systems write alike: of each field its names, the preferred
/// first, and which fields may be missing.
final class KnownExports {

    static final Map<Field, List<String>> SHOPIFY =
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
                    one(Field.COUPONS, "Discount Code"),
                    one(Field.NAME, "Billing Name"),
                    one(Field.COUNTRY, "Billing Country"));

    static final Set<Field> SHOPIFY_OPTIONAL =
            Set.of(
                    Field.CANCELLED_AT,
                    Field.ORDER_REFUND,
                    Field.SKU,
                    Field.LINE_DISCOUNT,
                    Field.COUPONS,
                    Field.ORDER_VALUE,
                    Field.STATUS,
                    Field.CURRENCY,
                    Field.NAME,
                    Field.COUNTRY);

    static final Map<Field, List<String>> WOOCOMMERCE =
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
                    one(
                            Field.LINE_SUBTOTAL,
                            "item_subtotal",
                            "Order Line Subtotal",
                            "Item Subtotal"),
                    one(Field.LINE_TOTAL, "item_total", "Order Line Total", "Item Total"),
                    one(
                            Field.COUPONS,
                            "coupons",
                            "coupon_items",
                            "Coupon Code",
                            "Coupons",
                            "coupon_code"),
                    one(Field.ORDER_REFUND, "refunded_total", "Order Refund Amount"),
                    one(Field.CURRENCY, "order_currency", "Order Currency", "Currency"));

    static final Set<Field> WOOCOMMERCE_OPTIONAL =
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
                    Field.LINE_SUBTOTAL,
                    Field.LINE_TOTAL,
                    Field.COUPONS,
                    Field.ORDER_REFUND,
                    Field.CURRENCY);

    /// Subscriptions as Stripe's dashboard exports them.
    static final Map<Field, List<String>> STRIPE =
            Map.ofEntries(
                    one(Field.SUBSCRIPTION_ID, "id"),
                    one(Field.CUSTOMER_ID, "Customer ID"),
                    one(Field.EMAIL, "Customer Email"),
                    one(Field.NAME, "Customer Name"),
                    one(Field.PLAN, "Plan", "Product"),
                    one(Field.QUANTITY, "Quantity"),
                    one(Field.CURRENCY, "Currency"),
                    one(Field.INTERVAL, "Interval"),
                    one(Field.PRICE, "Amount"),
                    one(Field.STATUS, "Status"),
                    one(Field.STARTED_AT, "Start Date (UTC)", "Start (UTC)", "Created (UTC)"),
                    one(Field.RENEWS_AT, "Current Period End (UTC)"),
                    one(Field.ENDED_AT, "Ended At (UTC)"),
                    one(Field.END_REASON, "Cancellation Reason"));

    static final Set<Field> STRIPE_OPTIONAL =
            Set.of(
                    Field.EMAIL,
                    Field.NAME,
                    Field.QUANTITY,
                    Field.CURRENCY,
                    Field.ENDED_AT,
                    Field.END_REASON);

    /// What Zammad's reports offer for download, saved as CSV, with headings in English or as its
    /// German translation has them.
    static final Map<Field, List<String>> ZAMMAD =
            Map.ofEntries(
                    one(Field.TICKET_ID, "#"),
                    one(Field.SUBJECT, "Title", "Titel"),
                    one(Field.STATE, "State", "Status"),
                    one(Field.PRIORITY, "Priority", "Priorität"),
                    one(Field.NAME, "Customer", "Kunde"),
                    one(Field.CHANNEL, "Create Channel", "Kanal erstellen"),
                    one(Field.CREATED_AT, "Created At", "Erstellt am"),
                    one(Field.AS_OF, "Updated At", "Aktualisiert am"),
                    one(Field.SOLVED_AT, "Closed At", "Geschlossen am"),
                    one(Field.FIRST_RESPONSE_AT, "First Response At", "Erstreaktion am"));

    static final Set<Field> ZAMMAD_OPTIONAL =
            Set.of(
                    Field.PRIORITY,
                    Field.NAME,
                    Field.CHANNEL,
                    Field.AS_OF,
                    Field.SOLVED_AT,
                    Field.FIRST_RESPONSE_AT);

    /// The export of Freshdesk's ticket list; which columns it has is chosen there. Headings are in
    /// the language of whoever exports, English or German.
    static final Map<Field, List<String>> FRESHDESK =
            Map.ofEntries(
                    one(Field.TICKET_ID, "Ticket ID", "Ticket-ID"),
                    one(Field.SUBJECT, "Subject", "Betreff"),
                    one(Field.STATE, "Status"),
                    one(Field.PRIORITY, "Priority", "Priorität"),
                    one(Field.CHANNEL, "Source", "Quelle"),
                    one(
                            Field.CREATED_AT,
                            "Created time",
                            "Erstellungszeit",
                            "Zeitpunkt der Erstellung",
                            "Erstellt um"),
                    one(
                            Field.SOLVED_AT,
                            "Resolved time",
                            "Zeitpunkt der Lösung",
                            "Lösungszeitpunkt",
                            "Gelöst um",
                            "Closed time",
                            "Zeitpunkt des Schließens",
                            "Zeitpunkt der Schließung",
                            "Geschlossen um"),
                    one(
                            Field.AS_OF,
                            "Last update time",
                            "Last updated time",
                            "Zuletzt aktualisiert",
                            "Zeitpunkt der letzten Aktualisierung"),
                    one(
                            Field.FIRST_RESPONSE_AT,
                            "Initial response time",
                            "Zeitpunkt der ersten Antwort",
                            "Zeitpunkt der Erstantwort"),
                    one(Field.CSAT, "Survey results", "Survey Result", "Umfrageergebnisse"),
                    one(Field.NAME, "Full name", "Requester Name", "Vollständiger Name"),
                    one(
                            Field.EMAIL,
                            "Email",
                            "Requester Email",
                            "E-Mail-Adresse des Kontakts",
                            "E-Mail-Adresse"),
                    one(Field.CUSTOMER_ID, "Contact ID", "Kontakt-ID"));

    static final Set<Field> FRESHDESK_OPTIONAL =
            Set.of(
                    Field.SUBJECT,
                    Field.PRIORITY,
                    Field.CHANNEL,
                    Field.SOLVED_AT,
                    Field.AS_OF,
                    Field.FIRST_RESPONSE_AT,
                    Field.CSAT,
                    Field.NAME,
                    Field.EMAIL,
                    Field.CUSTOMER_ID);

    /// Feeds for Google Merchant Center.
    static final Map<Field, List<String>> GOOGLE_MERCHANT =
            Map.ofEntries(
                    one(Field.SKU, "id", "g:id"),
                    one(Field.PRODUCT_NAME, "title", "g:title"),
                    one(Field.URL, "link", "g:link"),
                    one(Field.IMAGE_URL, "image_link", "image link", "g:image_link"),
                    one(Field.PRICE, "price", "g:price"),
                    one(Field.AVAILABILITY, "availability", "g:availability"),
                    one(
                            Field.CATEGORY,
                            "product_type",
                            "product type",
                            "g:product_type",
                            "google_product_category",
                            "google product category"));

    static final Set<Field> GOOGLE_MERCHANT_OPTIONAL = Set.of(Field.CATEGORY, Field.AVAILABILITY);

    private KnownExports() {}

    private static Map.Entry<Field, List<String>> one(Field field, String... names) {
        return Map.entry(field, List.of(names));
    }
}
