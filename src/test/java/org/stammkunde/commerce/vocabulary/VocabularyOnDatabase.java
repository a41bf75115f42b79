package org.stammkunde.commerce.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.commerce.CommerceOnDatabase;
import org.stammkunde.commerce.OrdersSettled;
import org.stammkunde.commerce.carts.CartListener;
import org.stammkunde.commerce.catalogue.CatalogueListener;
import org.stammkunde.commerce.orders.OrderListener;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.Persons;
import org.stammkunde.ingest.spi.Refusal;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// The consumer of the vocabulary on a database of a test, without the rest of the application.
public final class VocabularyOnDatabase {

    public final DataSource database = TestDatabase.migrated();
    private final List<Consumer<OrdersSettled>> listeners = new ArrayList<>();
    public final CommerceOnDatabase commerce =
            CommerceOnDatabase.of(
                    database, news -> listeners.forEach(each -> each.accept((OrdersSettled) news)));
    private final VocabularyConsumer consumer;
    private long position;

    public VocabularyOnDatabase() {
        var sql = JdbcClient.create(database);
        var orders = new OrderListener(commerce, sql);
        listeners.add(orders::on);
        consumer =
                new VocabularyConsumer(
                        Persons.on(database, SettableClock.at("2026-01-01T00:00:00Z")),
                        commerce.customers(),
                        commerce.company(),
                        commerce.intake(),
                        List.of(
                                orders.listener(),
                                CatalogueListener.of(sql, commerce.company()),
                                CartListener.of(commerce, database)));
    }

    /// An event of customer 7.
    public Event event(String name, String at, String properties) {
        return event(name, at, properties, "7");
    }

    /// @param user null = nobody
    public Event event(String name, String at, String properties, @Nullable String user) {
        return event("m" + (position + 1), name, at, properties, user);
    }

    public Event event(
            String messageId, String name, String at, String properties, @Nullable String user) {
        return event(messageId, name, at, properties, user, null);
    }

    /// @param anonymous id of the browser
    public Event event(
            String messageId,
            String name,
            String at,
            String properties,
            @Nullable String user,
            @Nullable String anonymous) {
        var time = Instant.parse(at);
        return new Event(
                new Checkpoint(1, ++position),
                1,
                EventKind.TRACK,
                messageId,
                name,
                user,
                anonymous,
                time,
                time,
                "{\"properties\":" + properties + "}");
    }

    public void consume(Event... events) {
        consume(List.of(events));
    }

    public void consume(List<Event> events) {
        assertThat(refused(events)).isEmpty();
    }

    /// What of a batch is not taken; the rest is.
    public List<Refusal> refused(List<Event> events) {
        return Objects.requireNonNull(
                commerce.transactions().execute(_ -> consumer.consume(events)));
    }

    /// Each order: number, customer, time, status, value, refunded.
    public List<String> orders() {
        return texts(
                """
                select concat_ws(' ', o.number, coalesce(c.external_id, '-'),
                       to_char(o.ordered_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                       o.status, o.value_minor, o.refunded_minor)
                from commerce.customer_order o
                left join customers.customer c on c.id = o.customer_id
                order by 1
                """);
    }

    /// Each order: number, discount, coupons.
    public List<String> discounts() {
        return texts(
                """
                select concat_ws(' ', number, discount_minor, array_to_string(coupons, ','))
                from commerce.customer_order
                order by 1
                """);
    }

    /// Each line: order, SKU or name of its product, quantity, price, discount, value.
    public List<String> lines() {
        return texts(
                """
                select concat_ws(' ', o.number, coalesce(p.sku, p.name, '-'),
                       trim_scale(l.quantity), trim_scale(l.unit_price), trim_scale(l.discount),
                       l.value_minor)
                from commerce.customer_order o
                join commerce.order_line l on l.order_id = o.id
                left join commerce.product p on p.id = l.product_id
                order by 1
                """);
    }

    /// Each refund: number, order, customer, day, amount.
    public List<String> refunds() {
        return texts(
                """
                select concat_ws(' ', r.number, o.number, coalesce(c.external_id, '-'),
                       to_char(r.booked_at at time zone 'UTC', 'YYYY-MM-DD'), r.amount_minor)
                from commerce.refund r
                left join commerce.customer_order o on o.id = r.order_id
                left join customers.customer c on c.id = r.customer_id
                order by 1
                """);
    }

    /// What customers ordered so far.
    public List<String> totals() {
        return texts(
                """
                select concat_ws(' ', c.external_id, t.orders, t.value_minor, t.refunded_minor)
                from customers.totals t
                join customers.customer c on c.id = t.customer_id
                order by 1
                """);
    }

    /// Each product: SKU or name, category, price, available, stock, link, picture.
    public List<String> products() {
        return texts(
                """
                select concat_ws(' ', coalesce(sku, '-'), coalesce(name, '-'),
                       coalesce(category, '-'), coalesce(price_minor::text, '-'),
                       coalesce(available::text, '-'), coalesce(stock::text, '-'),
                       coalesce(url, '-'), coalesce(image_url, '-'))
                from commerce.product
                order by 1
                """);
    }

    /// Each cart: key and number, customer, state, value, lines, coupon, order, last touched.
    public List<String> carts() {
        return texts(
                """
                select concat_ws(' ', substr(t.key, 3), t.no, coalesce(c.external_id, '-'), t.state,
                       t.value_minor,
                       coalesce((select string_agg(
                                     coalesce(p.sku, p.name) || 'x' || trim_scale(l.quantity), ','
                                     order by l.line_no)
                                 from commerce.cart_line l
                                 join commerce.product p on p.id = l.product_id
                                 where l.cart_id = t.id), '-'),
                       coalesce(t.coupon, '-'), coalesce(t.order_number, '-'),
                       to_char(t.last_at at time zone 'UTC', 'DD HH24:MI'))
                from commerce.cart t
                left join customers.customer c on c.id = t.customer_id
                where t.hash <> ''
                order by 1
                """);
    }

    /// The transactions that wrote what is stored.
    public List<String> versions() {
        return texts(
                """
                select concat_ws(' ', 'o', id, changed, xmin) from commerce.customer_order
                union all
                select concat_ws(' ', 'r', id, changed, xmin) from commerce.refund
                union all
                select concat_ws(' ', 'l', order_id, line_no, xmin) from commerce.order_line
                union all
                select concat_ws(' ', 'p', id, changed, xmin) from commerce.product
                union all
                select concat_ws(' ', 's', number, message_id, xmin) from commerce.order_statement
                union all
                select concat_ws(' ', 'c', id, changed, xmin) from commerce.cart
                union all
                select concat_ws(' ', 'k', cart_id, line_no, xmin) from commerce.cart_line
                order by 1
                """);
    }

    /// All of it.
    public List<List<String>> state() {
        return List.of(orders(), lines(), refunds(), totals(), products(), carts());
    }

    /// Whether runs left something behind.
    public long leftovers() {
        return commerce.sql()
                .sql(
                        """
                        select (select count(*) from commerce.intake_run)
                             + (select count(*) from commerce.intake_piece)
                             + (select count(*) from commerce.intake_line)
                             + (select count(*) from commerce.intake_refund)
                             + (select count(*) from commerce.intake_product)
                        """)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String query) {
        return commerce.sql().sql(query).query(String.class).list();
    }
}
