package org.stammkunde.customers;

import static org.stammkunde.customers.CustomerReader.ALL;
import static org.stammkunde.customers.CustomerReader.FROM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Stretch;

/// Reads customers one by one, and all of them for exports.
@Repository
class CustomerStore {

    private static final int FETCH = 1_000;
    private static final int COUNTRIES = 300;
    private static final int IDENTIFIERS = 100;

    private final JdbcClient sql;
    private final CustomerReader reader;

    CustomerStore(JdbcClient sql, CustomerReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    Optional<Customer> find(CustomerId id) {
        return sql.sql(ALL + FROM + "where c.id = :id")
                .param("id", id.value())
                .query((row, any) -> reader.read(row))
                .optional();
    }

    /// Hands over every customer of the query in its order, in small portions from the server.
    void forEach(CustomerQuery query, Consumer<Customer> each) {
        var order = CustomerOrder.of(query.page()).by(query.page());
        CustomerConditions.bound(
                        sql.sql(ALL + FROM + CustomerConditions.where(query) + order), query)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(reader.read(row));
                        });
    }

    /// The customers of the query behind a place, in its order.
    Stretch<Customer> after(CustomerQuery query, @Nullable Place after) {
        var pieces = CustomerOrder.of(query.page()).pieces(query.page(), after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<Customer>> read(CustomerQuery query, Pieces.Piece piece, int limit) {
        var order = CustomerOrder.of(query.page());
        var statement =
                ALL
                        + piece.column()
                        + FROM
                        + CustomerConditions.where(query)
                        + piece.condition()
                        + order.by(query.page())
                        + " limit :limit";
        return CustomerConditions.bound(sql.sql(statement), query)
                .params(piece.params())
                .param("limit", limit)
                .query((row, any) -> Pieces.row(row, reader.read(row)))
                .list();
    }

    long count(CustomerQuery query) {
        var statement =
                "select count(*) "
                        + CustomerTables.filtering(query).from()
                        + " "
                        + CustomerConditions.where(query);
        return CustomerConditions.bound(sql.sql(statement), query).query(Long.class).single();
    }

    List<Identifier> identifiers(CustomerId id) {
        return sql.sql(
                        """
                        select source, value from customers.identifier
                        where customer_id = :id
                        order by array_position(array['e-mail', 'phone', 'anonymous'], source)
                                     nulls first, source, value
                        limit :most
                        """)
                .param("id", id.value())
                .param("most", IDENTIFIERS)
                .query((row, any) -> new Identifier(row.getString(1), row.getString(2)))
                .list();
    }

    Map<CustomerId, List<Identifier>> numbers(Collection<CustomerId> ids) {
        var numbers = new HashMap<CustomerId, List<Identifier>>();
        sql.sql(
                        """
                        select i.customer_id, i.source, i.value
                        from unnest(:ids::bigint[]) asked
                        cross join lateral (
                            select customer_id, source, value from customers.identifier
                            where customer_id = asked
                              and source not in ('e-mail', 'phone', 'anonymous')
                            order by source, value limit :most) i
                        order by i.customer_id, i.source, i.value
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .param("most", IDENTIFIERS)
                .query(
                        row -> {
                            numbers.computeIfAbsent(
                                            new CustomerId(row.getLong(1)), _ -> new ArrayList<>())
                                    .add(new Identifier(row.getString(2), row.getString(3)));
                        });
        return numbers;
    }

    Map<CustomerId, Long> strongestIdentifiers(Collection<CustomerId> ids) {
        var strongest = new HashMap<CustomerId, Long>();
        sql.sql(
                        """
                        select distinct on (customer_id) customer_id, id
                        from customers.identifier where customer_id = any(:ids)
                        order by customer_id,
                                 array_position(array['e-mail', 'phone', 'anonymous'], source)
                                     nulls first, source, value
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(
                        row -> {
                            strongest.put(new CustomerId(row.getLong(1)), row.getLong(2));
                        });
        return strongest;
    }

    Map<CustomerId, String> labels(Collection<CustomerId> ids) {
        var labels = new HashMap<CustomerId, String>();
        sql.sql(
                        """
                        select id, coalesce(name, email, external_id, id::text)
                        from customers.customer where id = any(:ids)
                        union all
                        -- Who was merged away goes by what was said under their own identifiers.
                        (select distinct on (home_id) home_id, coalesce(name, value)
                         from customers.identifier
                         where home_id = any(:ids) and home_id <> customer_id
                           and home_id in (select id from customers.retired)
                         order by home_id, name is null,
                                  array_position(array['e-mail', 'phone', 'anonymous'], source)
                                      nulls first, source, value)
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(
                        row -> {
                            labels.put(new CustomerId(row.getLong(1)), row.getString(2));
                        });
        return labels;
    }

    /// The countries there are, found by hopping along the index; where sources deliver all sorts
    /// of texts as countries, the first of them.
    List<String> countries() {
        return sql.sql(
                        """
                        with recursive hop as (
                            (select min(country) as country from customers.customer)
                            union all
                            select (select min(c.country) from customers.customer c
                                    where c.country > hop.country)
                            from hop where hop.country is not null
                        )
                        select country from hop where country is not null limit :most
                        """)
                .param("most", COUNTRIES)
                .query(String.class)
                .list();
    }

    List<Long> identifierIds(CustomerId id) {
        return sql.sql("select id from customers.identifier where customer_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }
}
