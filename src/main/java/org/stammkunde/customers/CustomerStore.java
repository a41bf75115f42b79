package org.stammkunde.customers;

import static org.stammkunde.customers.CustomerReader.ALL;
import static org.stammkunde.customers.CustomerReader.FROM;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Slice;

/// Reads customers one by one, and all of them for exports.
@Repository
class CustomerStore {

    private static final int FETCH = 1_000;

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

    /// Any page of the query, however far down, and the exact number of customers.
    Slice<Customer> page(CustomerQuery query) {
        var page = query.page();
        var where = CustomerConditions.where(query);
        var order = CustomerOrder.of(page).by(page);
        var items =
                CustomerConditions.bound(
                                sql.sql(ALL + FROM + where + order + " limit :size offset :offset"),
                                query)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, any) -> reader.read(row))
                        .list();
        var count = sql.sql("select count(*) " + FROM + where);
        return new Slice<>(
                items, CustomerConditions.bound(count, query).query(Long.class).single());
    }

    List<Identifier> identifiers(CustomerId id) {
        return sql.sql(
                        """
                        select source, value from customers.identifier
                        where customer_id = :id order by source, value
                        """)
                .param("id", id.value())
                .query((row, any) -> new Identifier(row.getString(1), row.getString(2)))
                .list();
    }

    Map<CustomerId, String> labels(Collection<CustomerId> ids) {
        var labels = new HashMap<CustomerId, String>();
        sql.sql(
                        """
                        select id, coalesce(name, email, external_id, id::text)
                        from customers.customer where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(
                        row -> {
                            labels.put(new CustomerId(row.getLong(1)), row.getString(2));
                        });
        return labels;
    }

    /// Every country there is, found by hopping along the index.
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
                        select country from hop where country is not null
                        """)
                .query(String.class)
                .list();
    }
}
