package org.stammkunde.warehouse;

import static org.stammkunde.warehouse.spi.FactTable.Type.BIGINT;
import static org.stammkunde.warehouse.spi.FactTable.Type.BOOLEAN;
import static org.stammkunde.warehouse.spi.FactTable.Type.DATE;
import static org.stammkunde.warehouse.spi.FactTable.Type.DECIMAL;
import static org.stammkunde.warehouse.spi.FactTable.Type.DOUBLE;
import static org.stammkunde.warehouse.spi.FactTable.Type.INTEGER;
import static org.stammkunde.warehouse.spi.FactTable.Type.JSON;
import static org.stammkunde.warehouse.spi.FactTable.Type.TEXT;
import static org.stammkunde.warehouse.spi.FactTable.Type.TIMESTAMPTZ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;
import org.stammkunde.warehouse.spi.Mart;

/// A little shop of its own to mirror: orders with lines (one entity, two facts), customers with
/// a column of every type, and a mart.
final class TestShop {

    static final FactTable CUSTOMERS =
            new FactTable(
                    "customers",
                    "customer_id",
                    List.of(
                            new Column("customer_id", BIGINT),
                            new Column("name", TEXT),
                            new Column("score", DOUBLE),
                            new Column("vip", BOOLEAN),
                            new Column("born", DATE),
                            new Column("created_at", TIMESTAMPTZ),
                            new Column("attributes", JSON)));

    static final FactTable ORDERS =
            new FactTable(
                    "orders",
                    "order_id",
                    List.of(
                            new Column("order_id", BIGINT),
                            new Column("customer_id", BIGINT),
                            new Column("value_minor", BIGINT)));

    static final FactTable LINES =
            new FactTable(
                    "order_lines",
                    "order_id",
                    List.of(
                            new Column("order_id", BIGINT),
                            new Column("line_no", INTEGER),
                            new Column("quantity", DECIMAL),
                            new Column("value_minor", BIGINT)));

    private static final String TOTAL = "select customer_id, sum(value_minor) from facts.orders";

    static final Mart TOTALS =
            new Mart(
                    "totals",
                    List.of("orders"),
                    "create table marts.totals (customer_id bigint, value_minor bigint)",
                    List.of("insert into marts.totals " + TOTAL + " group by all"),
                    List.of(
                            "delete from marts.totals",
                            "insert into marts.totals " + TOTAL + " group by all"));

    static final Layout LAYOUT = new Layout(List.of(CUSTOMERS, ORDERS, LINES), List.of(TOTALS));

    private static final String SCHEMA =
            """
            create schema facts;
            create schema shop;
            create schema warehouse;
            create table shop.company (zone text, currency text);
            insert into shop.company values ('Europe/Berlin', 'EUR');
            create view facts.company as select * from shop.company;
            create table shop.customer (
                customer_id bigint generated always as identity primary key, name text,
                score double precision, vip boolean, born date, created_at timestamptz,
                attributes jsonb, changed xid8 not null default pg_current_xact_id());
            create index on shop.customer (changed);
            create view facts.customers as select * from shop.customer;
            create table shop.purchase (
                order_id bigint generated always as identity primary key, customer_id bigint,
                value_minor bigint not null,
                changed xid8 not null default pg_current_xact_id());
            create index on shop.purchase (changed);
            create view facts.orders as select * from shop.purchase;
            create table shop.line (
                order_id bigint, line_no integer, quantity numeric(18, 6), value_minor bigint,
                primary key (order_id, line_no));
            create view facts.order_lines as
            select l.*, p.changed from shop.line l join shop.purchase p using (order_id);
            """;

    private TestShop() {}

    static void createIn(DataSource database) {
        var sql = new JdbcTemplate(database);
        sql.execute(SCHEMA);
        sql.execute(migration());
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/warehouse/V1__warehouse.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
