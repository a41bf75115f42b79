package org.stammkunde.customers.identity;

import static org.stammkunde.customers.identity.IdentityStore.numbers;
import static org.stammkunde.customers.identity.IdentityStore.texts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.warehouse.Tombstones;

/// Writes profiles by the thousand, and takes away those that were merged into others. Their ids
/// are kept, so that they can come back and lead to whoever they belong to.
@Repository
class ProfileStore {

    private static final String FACT = "customers";

    private final JdbcClient sql;
    private final TraitJson traits;
    private final Tombstones tombstones;

    ProfileStore(JdbcClient sql, TraitJson traits, Tombstones tombstones) {
        this.sql = sql;
        this.traits = traits;
        this.tombstones = tombstones;
    }

    /// A customer and the profile to write.
    record Row(long id, View view) {}

    /// New ones, and such that come back.
    void insert(List<Row> rows, Instant now) {
        bind(
                        """
                        insert into customers.customer
                            (id, external_id, email, phone, name, country, attributes, terms,
                             created_at)
                        select d.id, d.external_id, d.email, d.phone, d.name, d.country,
                               d.attributes, d.terms, coalesce(r.created_at, :now::timestamptz)
                        from
                        """,
                        "left join customers.retired r on r.id = d.id",
                        rows)
                .param("now", now.toString())
                .update();
        sql.sql("insert into customers.totals (customer_id) select unnest(:ids::bigint[])")
                .param("ids", ids(rows))
                .update();
    }

    void comeBack(Collection<Long> customers) {
        sql.sql("delete from customers.retired where id = any(:ids)")
                .param("ids", customers.toArray(Long[]::new))
                .update();
    }

    /// Leaves profiles alone that are as given.
    void update(List<Row> rows) {
        bind(
                        """
                        update customers.customer c
                        set external_id = d.external_id,
                            email = d.email,
                            phone = d.phone,
                            name = d.name,
                            country = d.country,
                            attributes = d.attributes,
                            terms = d.terms,
                            changed = pg_current_xact_id()
                        from
                        """,
                        """
                        where c.id = d.id
                          and (c.external_id, c.email, c.phone, c.name, c.country, c.attributes,
                               c.terms)
                              is distinct from
                              (d.external_id, d.email, d.phone, d.name, d.country, d.attributes,
                               d.terms)
                        """,
                        rows)
                .update();
    }

    /// They are part of others now.
    void retire(Collection<Long> customers, Instant now) {
        var ids = customers.toArray(Long[]::new);
        sql.sql("delete from customers.totals where customer_id = any(:ids)")
                .param("ids", ids)
                .update();
        sql.sql(
                        """
                        with gone as (
                            delete from customers.customer where id = any(:ids)
                            returning id, created_at
                        )
                        insert into customers.retired (id, created_at, retired_at)
                        select id, created_at, cast(:now as timestamptz) from gone
                        """)
                .param("ids", ids)
                .param("now", now.toString())
                .update();
        tombstones.bury(FACT, customers);
    }

    private JdbcClient.StatementSpec bind(String head, String tail, List<Row> rows) {
        var data =
                """
                unnest(
                    :ids::bigint[], :externalIds::text[], :emails::text[], :phones::text[],
                    :names::text[], :countries::text[], :attributes::jsonb[], :terms::text[])
                    as d (id, external_id, email, phone, name, country, attributes, terms)
                """;
        return sql.sql(head + data + tail)
                .param("ids", ids(rows))
                .param("externalIds", fields(rows, View::externalId))
                .param("emails", fields(rows, View::email))
                .param("phones", fields(rows, View::phone))
                .param("names", fields(rows, View::name))
                .param("countries", fields(rows, View::country))
                .param("attributes", fields(rows, view -> traits.write(view.attributes())))
                .param("terms", fields(rows, View::terms));
    }

    private static @Nullable Long[] ids(List<Row> rows) {
        return numbers(rows, Row::id);
    }

    private static @Nullable String[] fields(
            List<Row> rows, Function<View, @Nullable String> field) {
        return texts(rows, row -> field.apply(row.view()));
    }
}
