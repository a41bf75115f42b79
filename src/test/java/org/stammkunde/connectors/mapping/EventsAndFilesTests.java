package org.stammkunde.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stammkunde.commerce.IntakeResult;
import org.stammkunde.commerce.vocabulary.VocabularyOnDatabase;
import org.stammkunde.connectors.reading.FileUpload;
import org.stammkunde.ingest.Event;

/// The same orders by events and by a file in Stammkunde's own format: every order once, with the
/// same figures, whichever comes first.
class EventsAndFilesTests {

    private static final String HEADER =
            "order_number,ordered_at,kind,status,refund_of,customer_id,sku,product,category,"
                    + "quantity,unit_price,discount,order_discount\n";

    private final StringBuilder file = new StringBuilder(HEADER);
    private final List<Told> events = new ArrayList<>();
    private int orders;
    private int refunds;

    private record Told(String name, String at, String properties, String customer) {

        Event as(VocabularyOnDatabase shop) {
            return shop.event(name, at, properties, customer.isEmpty() ? null : customer);
        }
    }

    /// Lines with and without discounts, discounts on whole orders, guests, cancelled and test
    /// orders, refunds in part and in full.
    private void trade(Random random) {
        for (int i = 0; i < 80; i++) {
            order("A-" + i, random);
        }
    }

    private void order(String number, Random random) {
        var at =
                "2026-%02d-%02dT10:%02d:00Z"
                        .formatted(
                                1 + random.nextInt(6), 1 + random.nextInt(28), random.nextInt(60));
        var customer = random.nextInt(6) == 0 ? "" : "K-" + random.nextInt(15);
        var status = List.of("", "", "", "cancelled", "test").get(random.nextInt(5));
        int discount = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
        var products = new ArrayList<String>();
        var subtotal = BigDecimal.valueOf(-discount);
        for (int line = 0; line <= random.nextInt(3); line++) {
            int article = random.nextInt(8);
            int quantity = 1 + random.nextInt(3);
            var price = (10 + random.nextInt(30)) + ".9" + random.nextInt(10);
            int off = random.nextInt(4) == 0 ? 2 : 0;
            subtotal =
                    subtotal.add(new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)))
                            .subtract(BigDecimal.valueOf(off));
            row(
                    number,
                    at,
                    "order",
                    status,
                    "",
                    customer,
                    article,
                    quantity,
                    price,
                    off,
                    line == 0 ? discount : 0);
            products.add(
                    "{\"sku\":\"S%d\",\"name\":\"Name %d\",\"category\":\"Tea\",\"quantity\":%d,\"price\":%s,\"discount\":\"%d\"}"
                            .formatted(article, article, quantity, price, off));
        }
        told(
                "Order Completed",
                at,
                "\"order_id\":\"%s\",\"products\":[%s],\"discount\":%d,\"subtotal\":%s%s"
                        .formatted(
                                number,
                                String.join(",", products),
                                discount,
                                subtotal,
                                status.equals("test") ? ",\"test\":true" : ""),
                customer);
        orders++;
        if (status.equals("cancelled")) {
            told(
                    "Order Cancelled",
                    "2026-07-01T10:00:00Z",
                    "\"order_id\":\"" + number + "\"",
                    customer);
        } else if (random.nextInt(3) == 0) {
            refund(number, customer);
        }
    }

    private void refund(String number, String customer) {
        var refund = "R-" + ++refunds;
        file.append(
                "%s,2026-07-02T10:00:00Z,refund,,%s,%s,,,,1,3.50,,\n"
                        .formatted(refund, number, customer));
        told(
                "Order Refunded",
                "2026-07-02T10:00:00Z",
                "\"order_id\":\"%s\",\"refund_id\":\"%s\",\"refund_amount\":\"3.50\""
                        .formatted(number, refund),
                customer);
    }

    private void row(
            String number,
            String at,
            String kind,
            String status,
            String of,
            String customer,
            int article,
            int quantity,
            String price,
            int discount,
            int orderDiscount) {
        file.append(
                "%s,%s,%s,%s,%s,%s,S%d,Name %d,Tea,%d,%s,%d,%d\n"
                        .formatted(
                                number,
                                at,
                                kind,
                                status,
                                of,
                                customer,
                                article,
                                article,
                                quantity,
                                price,
                                discount,
                                orderDiscount));
    }

    private void told(String name, String at, String properties, String customer) {
        events.add(new Told(name, at, "{" + properties + "}", customer));
    }

    @Test
    void comeToTheSameAloneAndTogetherInEitherOrder() {
        trade(new Random(5));
        var byFile = new VocabularyOnDatabase();
        assertThat(deliver(byFile, 1)).isEqualTo(new IntakeResult(orders + refunds, 0, 0));
        var expected = byFile.state();
        assertThat(expected.get(0)).hasSize(80);

        var byEvents = new VocabularyOnDatabase();
        byEvents.consume(events.stream().map(each -> each.as(byEvents)).toList());
        assertThat(byEvents.state()).isEqualTo(expected);
        assertThat(facts(byEvents)).isEqualTo(facts(byFile));

        var versions = versions(byEvents);
        assertThat(deliver(byEvents, 1)).isEqualTo(new IntakeResult(0, 0, orders + refunds));
        assertThat(versions(byEvents)).isEqualTo(versions);

        versions = versions(byFile);
        byFile.consume(events.stream().map(each -> each.as(byFile)).toList());
        assertThat(byFile.state()).isEqualTo(expected);
        assertThat(versions(byFile)).isEqualTo(versions);
    }

    @Test
    void cancelAndPayBackWhatAFileBringsBeforeOrAfterwards() {
        file.append("A,2026-01-01T10:00:00Z,,,,K,P,Pot,,2,10,,\n");
        file.append("B,2026-01-01T10:00:00Z,,,,K,P,Pot,,1,7.50,,\n");
        told("Order Cancelled", "2026-01-02T10:00:00Z", "\"order_id\":\"A\"", "K");
        told("Order Refunded", "2026-01-02T10:00:00Z", "\"order_id\":\"B\"", "K");
        var fileFirst = new VocabularyOnDatabase();
        deliver(fileFirst, 1);
        fileFirst.consume(events.stream().map(each -> each.as(fileFirst)).toList());
        assertThat(fileFirst.orders())
                .containsExactly(
                        "A K 2026-01-01 10:00 CANCELLED 2000 0",
                        "B K 2026-01-01 10:00 PLACED 750 750");
        assertThat(fileFirst.totals()).containsExactly("K 1 750 750");

        var eventsFirst = new VocabularyOnDatabase();
        eventsFirst.consume(events.stream().map(each -> each.as(eventsFirst)).toList());
        assertThat(eventsFirst.orders()).isEmpty();
        deliver(eventsFirst, 1);
        assertThat(eventsFirst.state()).isEqualTo(fileFirst.state());
        deliver(eventsFirst, 2);
        assertThat(eventsFirst.state()).isEqualTo(fileFirst.state());
        assertThat(eventsFirst.leftovers()).isZero();
    }

    /// A corrected file that came after the events is not undone when these are sent again, nor by
    /// a confirmation that says nothing new; an update that does decides.
    @Test
    void letTheLastNewStatementDecide() {
        var shop = new VocabularyOnDatabase();
        told("Order Completed", "2026-01-01T10:00:00Z", "\"order_id\":\"A\",\"revenue\":10", "K");
        var sent = events.stream().map(each -> each.as(shop)).toList();
        shop.consume(sent);
        file.append("A,2026-01-01T10:00:00Z,,,,K,,,,1,8,,\n");
        deliver(shop, 1);
        assertThat(shop.orders()).containsExactly("A K 2026-01-01 10:00 PLACED 800 0");
        shop.consume(sent);
        shop.consume(
                shop.event(
                        "again",
                        "Order Completed",
                        "2026-01-02T10:00:00Z",
                        "{\"order_id\":\"A\",\"revenue\":10.0}",
                        "K"));
        assertThat(shop.orders()).containsExactly("A K 2026-01-01 10:00 PLACED 800 0");
        shop.consume(
                shop.event(
                        "Order Updated",
                        "2026-01-03T10:00:00Z",
                        "{\"order_id\":\"A\",\"revenue\":9}",
                        "K"));
        assertThat(shop.orders()).containsExactly("A K 2026-01-01 10:00 PLACED 900 0");
    }

    private IntakeResult deliver(VocabularyOnDatabase shop, long run) {
        var reading =
                Reading.preset(
                        Preset.STAMMKUNDE, FileUpload.of(file.toString()), Reading.BERLIN, "EUR");
        assertThat(reading.rejections()).isEmpty();
        return shop.commerce.committed(
                () -> {
                    var intake = shop.commerce.intake();
                    return intake.orders(run, reading.orders())
                            .plus(intake.refunds(run, reading.refunds()))
                            .plus(intake.finish(run));
                });
    }

    /// What figures are made of.
    private static List<String> facts(VocabularyOnDatabase shop) {
        return shop.commerce
                .sql()
                .sql(
                        """
                        select concat_ws(' ', number, ordered_at, ordered_day, counted, value_minor,
                               refunded_minor, customer_id is null,
                               (select sum(value_minor) from facts.order_lines l
                                where l.order_id = o.order_id))
                        from facts.orders o
                        union all
                        select concat_ws(' ', number, booked_at, booked_day, amount_minor,
                               customer_id is null, order_id is null)
                        from facts.refunds
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    /// The transactions that wrote what mirrors copy.
    private static List<String> versions(VocabularyOnDatabase shop) {
        return shop.commerce
                .sql()
                .sql(
                        """
                        select 'o' || order_id || ' ' || changed from facts.orders
                        union all
                        select 'r' || refund_id || ' ' || changed from facts.refunds
                        union all
                        select 'p' || product_id || ' ' || changed from facts.products
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
