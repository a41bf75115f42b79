package org.stammkunde.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.Spread;
import org.stammkunde.connectors.reading.FileUpload;
import org.stammkunde.customers.Trait;

/// Small files in the layouts the shops document.
class PresetsTests {

    private static final String SHOPIFY =
            """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name,Billing Country,Cancelled at,Refunded Amount
            #1001,anna@example.com,paid,2024-03-01 14:05:30 +0100,fulfilled,EUR,35.00,4.90,0.00,39.90,TEN,10.00,2024-03-01 14:05:30 +0100,2,Cup,10.00,C-1,0.00,Anna Beispiel,DE,,0.00
            #1001,anna@example.com,,,,,,,,,,,2024-03-01 14:05:30 +0100,1,Pot,25.00,P-1,0.00,,,,
            #1002,ben@example.com,partially_refunded,2024-03-02 09:00:00 +0100,fulfilled,EUR,20.00,0.00,0.00,20.00,,0.00,2024-03-02 09:00:00 +0100,1,Tray,20.00,T-1,0.00,Ben Muster,DE,,5.00
            #1003,,voided,,,EUR,10.00,0.00,0.00,10.00,,0.00,2024-03-03 09:00:00 +0100,1,Cup,10.00,C-1,0.00,,,2024-03-03 10:00:00 +0100,0.00
            #1004,dan@example.com,paid,,,USD,10.00,0.00,0.00,10.00,,0.00,2024-03-04 09:00:00 +0100,1,Cup,10.00,C-1,0.00,,,,0.00
            """;

    private static final String WOOCOMMERCE_ITEMS =
            """
            order_id,order_number,date,status,discount_total,order_total,refunded_total,order_currency,customer_id,billing_first_name,billing_last_name,billing_email,billing_country,item_name,item_sku,item_quantity,item_subtotal,item_total,coupon_items
            51,1051,2024-05-01 10:00:00,completed,5.00,45.00,0.00,EUR,7,Eva,Klein,eva@example.com,AT,Pot,P-1,1,30.00,27.00,code:ten|amount:3.00;code:frei|amount:0.00
            51,1051,2024-05-01 10:00:00,completed,5.00,45.00,0.00,EUR,7,Eva,Klein,eva@example.com,AT,Cup,C-1,2,20.00,18.00,code:ten|amount:2.00;code:frei|amount:0.00
            52,1052,2024-05-02 10:00:00,wc-failed,0.00,10.00,0.00,EUR,0,,,guest@example.com,DE,Cup,C-1,1,10.00,10.00,
            53,1053,2024-05-03 10:00:00,refunded,0.00,10.00,10.00,EUR,8,Fritz,Groß,fritz@example.com,DE,Cup,C-1,1,10.00,10.00,
            """;

    private static final String WOOCOMMERCE_ADVANCED =
            """
            Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Email (Billing),Country Code (Billing),Cart Discount Amount,Order Refund Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code
            2001,Completed,2024-06-01 08:30,Gerd,Lang,gerd@example.com,DE,0,0,32.50,P-1,1,Pot,1,25.00,ten
            2001,Completed,2024-06-01 08:30,Gerd,Lang,gerd@example.com,DE,0,0,32.50,C-1,2,Cup,3,2.50,ten
            """;

    @Test
    void recognisesExportsOfHelpDesksInEitherLanguage() {
        assertThat(tickets("Ticket ID", "Status", "Created time")).isEqualTo(Preset.FRESHDESK);
        assertThat(tickets("Ticket-ID", "Status", "Erstellungszeit")).isEqualTo(Preset.FRESHDESK);
        assertThat(tickets("#", "Titel", "Status", "Erstellt am")).isEqualTo(Preset.ZAMMAD);
    }

    private static @Nullable Preset tickets(String... header) {
        return Preset.recognise(ImportKind.TICKETS, List.of(header));
    }

    @Test
    void readsShopifyOrdersWithDiscountsRefundsAndCancellations() {
        var reading = read(Preset.SHOPIFY, SHOPIFY);

        assertThat(reading.orders())
                .extracting(OrderDraft::number)
                .containsExactly("#1001", "#1002", "#1003");
        var first = reading.orders().getFirst();
        assertThat(first.orderedAt()).isEqualTo(Instant.parse("2024-03-01T13:05:30Z"));
        assertThat(first.lines())
                .extracting(PresetsTests::value)
                .containsExactly(new BigDecimal("15.56"), new BigDecimal("19.44"));
        assertThat(first.customer()).extracting(c -> c.email()).isEqualTo("anna@example.com");
        assertThat(first.coupons()).containsExactly("TEN");
        assertThat(reading.orders().get(1).coupons()).isEmpty();
        assertThat(reading.orders().getLast().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(reading.orders().getLast().customer()).isNull();
        assertThat(reading.refunds())
                .singleElement()
                .satisfies(
                        refund -> {
                            assertThat(refund.orderNumber()).isEqualTo("#1002");
                            assertThat(refund.amount()).isEqualByComparingTo("5.00");
                        });
        assertThat(reading.rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.OTHER_CURRENCY);
    }

    @Test
    void readsWooCommerceOrdersOneItemARow() {
        var reading = read(Preset.WOOCOMMERCE, WOOCOMMERCE_ITEMS);

        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.orders())
                .extracting(OrderDraft::number)
                .containsExactly("1051", "1052", "1053");
        var first = reading.orders().getFirst();
        assertThat(Spread.value(first.lines())).isEqualByComparingTo("45.00");
        assertThat(first.lines())
                .extracting(LineDraft::discount)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("3"), new BigDecimal("2"));
        assertThat(first.coupons()).containsExactly("frei", "ten");
        assertThat(reading.orders().get(1).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(reading.orders().get(1).customer())
                .extracting(c -> c.numbers())
                .isEqualTo(List.of());
        assertThat(reading.refunds())
                .singleElement()
                .extracting(r -> r.orderNumber())
                .isEqualTo("1053");
    }

    @Test
    void readsTheOtherWooCommerceLayout() {
        var reading = read(Preset.WOOCOMMERCE, WOOCOMMERCE_ADVANCED);

        assertThat(reading.rejections()).isEmpty();
        assertThat(Spread.value(reading.orders().getFirst().lines())).isEqualByComparingTo("32.50");
        assertThat(reading.orders().getFirst().coupons()).containsExactly("ten");
        assertThat(reading.orders().getFirst().customer())
                .extracting(c -> c.name())
                .isEqualTo("Gerd Lang");
    }

    @Test
    void readsRefundsDiscountsAndAttributesOfTheOwnFormat() {
        var reading =
                read(
                        Preset.STAMMKUNDE,
                        String.join(",", OwnFormat.template(ImportKind.ORDERS))
                                + ",attribute.newsletter\n"
                                + "1001,2024-03-01 14:05,,,,K-17,,Anna,DE,1985-04-12,T-1,Pot,Kitchen,1,39.90,0,5.00,\"HERBST, ten\",EUR,yes\n"
                                + "1001,2024-03-01 14:05,,,,K-17,,Anna,DE,1985-04-12,C-4,Cup,Kitchen,4,6.50,2.00,,,EUR,yes\n"
                                + "R-77,2024-03-09,refund,,1001,K-17,,Anna,DE,,C-4,Cup,Kitchen,1,6.00,0,,,EUR,\n");

        var order = reading.orders().getFirst();
        assertThat(Spread.value(order.lines())).isEqualByComparingTo("58.90");
        assertThat(order.coupons()).containsExactly("HERBST", "ten");
        assertThat(order.customer())
                .extracting(c -> c.attributes())
                .isEqualTo(
                        Map.of(
                                "newsletter",
                                new Trait(Trait.Type.TEXT, "yes"),
                                "birthday",
                                new Trait(Trait.Type.TEXT, "1985-04-12")));
        assertThat(reading.refunds().getFirst().orderNumber()).isEqualTo("1001");
    }

    @Test
    void guessesGermanColumns() throws IOException {
        var upload =
                FileUpload.of(
                        """
                        Bestell-Nr.;Bestelldatum;Kundennummer;E-Mail;Artikelbezeichnung;Menge;Einzelpreis
                        17;01.02.2024;K1;a@example.com;Kännchen;2;1.234,50
                        """);
        var plan = Reading.guessed(upload);
        var reading = Reading.of(plan, upload, Reading.BERLIN, "EUR", 0, 100);

        assertThat(reading.orders().getFirst().coupons()).isNull();
        assertThat(Spread.value(reading.orders().getFirst().lines()))
                .isEqualByComparingTo("2469.00");
        assertThat(reading.orders().getFirst().orderedAt())
                .isEqualTo(Instant.parse("2024-01-31T23:00:00Z"));
    }

    /// What a column of that name says is how much a coupon took off.
    @Test
    void takesNoAmountForACoupon() throws IOException {
        var upload =
                FileUpload.of(
                        """
                        Bestell-Nr.;Bestelldatum;E-Mail;Artikel;Menge;Einzelpreis;Gutschein;Gutscheincode
                        17;01.02.2024;a@example.com;Kanne;2;12,50;5,00;ZEHN
                        18;01.02.2024;a@example.com;Kanne;2;12,50;0,00;0,00
                        """);
        var reading = Reading.of(Reading.guessed(upload), upload, Reading.BERLIN, "EUR", 0, 100);
        assertThat(reading.orders())
                .extracting(OrderDraft::coupons)
                .containsExactly(List.of("ZEHN"), List.of());
    }

    @Test
    void goesOnBehindAnyBatchAndComesToTheSame() throws IOException {
        var text = new StringBuilder("order_number,ordered_at,email,product,quantity,unit_price\n");
        for (int i = 0; i < 300; i++) {
            text.append("N-")
                    .append(i / 3)
                    .append(",2024-01-01,c")
                    .append(i % 7)
                    .append("@example.com,Cup,")
                    .append(i % 11)
                    .append(",2.50\n");
        }
        var upload = FileUpload.of(text.toString());
        var plan = Reading.guessed(upload);
        var whole = Reading.of(plan, upload, Reading.BERLIN, "EUR", 0, 10);
        assertThat(whole.batches()).hasSizeGreaterThan(20);

        for (int i = 0; i < whole.batches().size(); i++) {
            var rest =
                    Reading.of(
                            plan, upload, Reading.BERLIN, "EUR", whole.batches().get(i).upTo(), 10);
            var expected = whole.batches().subList(i + 1, whole.batches().size());
            assertThat(rest.orders())
                    .isEqualTo(expected.stream().flatMap(b -> b.orders().stream()).toList());
            assertThat(rest.rejections())
                    .isEqualTo(expected.stream().flatMap(b -> b.rejections().stream()).toList());
        }
    }

    private static Reading read(Preset preset, String text) {
        return Reading.preset(preset, FileUpload.of(text), Reading.BERLIN, "EUR");
    }

    private static BigDecimal value(LineDraft line) {
        return Spread.value(List.of(line));
    }
}
