package org.stammkunde.customers.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Identity;
import org.stammkunde.customers.Merge;
import org.stammkunde.customers.RefusedMerge;
import org.stammkunde.shared.CustomerId;

/// Reads who somebody is, who they became, and why.
@Repository
class HistoryStore {

    private static final int MOST = 500;

    private final JdbcClient sql;

    HistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The customer of this id, or into whom it was merged.
    Optional<CustomerId> present(CustomerId id) {
        return sql.sql(
                        """
                        select id from customers.customer where id = :id
                        union all
                        (select customer_id from customers.identifier
                         where home_id = :id and home_id <> customer_id
                           and exists (select 1 from customers.retired where id = :id)
                         order by source in ('e-mail', 'phone'), source, value limit 1)
                        limit 1
                        """)
                .param("id", id.value())
                .query((row, any) -> new CustomerId(row.getLong(1)))
                .optional();
    }

    /// Into whom a customer was merged last.
    Optional<CustomerId> keptInstead(CustomerId id) {
        return sql.sql(
                        """
                        select kept_id from customers.merge m
                        join customers.retired r on r.id = m.other_id
                        where m.other_id = :id and m.kept_id <> :id order by m.id desc limit 1
                        """)
                .param("id", id.value())
                .query((row, any) -> new CustomerId(row.getLong(1)))
                .optional();
    }

    /// The customers known under one of the texts, by whatever source.
    List<Long> known(Collection<String> texts) {
        return sql.sql(
                        """
                        select distinct customer_id from customers.identifier
                        where value = any(:texts) and customer_id is not null
                        order by customer_id limit :most
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    /// The identifiers of customers that are written like one of the texts; none of visitors.
    List<Named> named(Collection<String> texts) {
        return sql.sql(
                        """
                        select value, id, customer_id from customers.identifier
                        where value = any(:texts) and customer_id is not null
                          and source <> 'anonymous'
                        order by value, source
                        """)
                .param("texts", texts.toArray(String[]::new))
                .query(
                        (row, any) ->
                                new Named(
                                        row.getString("value"),
                                        row.getLong("id"),
                                        new CustomerId(row.getLong("customer_id"))))
                .list();
    }

    /// An identifier, and whose it is.
    record Named(String value, long identifier, CustomerId customer) {}

    List<Identity> identities(CustomerId customer) {
        return sql.sql(
                        """
                        select i.source, i.value, i.first_at, i.blocked,
                               greatest(i.first_at, i.last_at,
                                        (select max(l.last_at) from customers.link l
                                         where l.b = i.id and l.merge_id = 0)) as last_at
                        from customers.identifier i where i.customer_id = :id
                        order by array_position(array['e-mail', 'phone', 'anonymous'], i.source)
                                     nulls first, i.source, i.value
                        limit :most
                        """)
                .param("id", customer.value())
                .param("most", MOST)
                .query(
                        (row, any) ->
                                new Identity(
                                        new Identifier(row.getString(1), row.getString(2)),
                                        time(row, "first_at"),
                                        time(row, "last_at"),
                                        row.getBoolean("blocked")))
                .list();
    }

    /// The merges that concern the customer, the newest first.
    List<Merge> merges(CustomerId customer) {
        return sql.sql(
                        """
                        select m.id, m.kept_id, m.other_id, m.merged_at, m.merged_by, m.cause,
                               m.undone_at, m.undone_by, m.parted_at,
                               a.source as a_source, a.value as a_value,
                               b.source as b_source, b.value as b_value
                        from customers.merge m
                        left join customers.identifier a on a.id = m.a
                        left join customers.identifier b on b.id = m.b
                        where m.about is null and m.id in (
                            select s.merge_id
                            from customers.identifier i
                            join customers.merge_side s on s.identifier_id = i.id
                            where i.customer_id = :id)
                        order by m.id desc limit :most
                        """)
                .param("id", customer.value())
                .param("most", MOST)
                .query((row, any) -> merge(row))
                .list();
    }

    /// What was said to be the customer and is not, the oldest first.
    List<RefusedMerge> refused(CustomerId customer) {
        return sql.sql(
                        """
                        with own as (
                            select id, source, value from customers.identifier
                            where customer_id = :id
                        ),
                        ends as (
                            select l.*, l.a as own_id, l.b as other_id from own
                            join customers.link l on l.a = own.id where l.refused is not null
                            union all
                            select l.*, l.b, l.a from own
                            join customers.link l on l.b = own.id where l.refused is not null
                        )
                        select o.customer_id, own.source as a_source, own.value as a_value,
                               o.source as b_source, o.value as b_value, e.refused,
                               e.refused_system, e.first_at, e.cause
                        from ends e
                        join own on own.id = e.own_id
                        join customers.identifier o on o.id = e.other_id
                        where o.customer_id is distinct from :id and e.merge_id = 0
                        order by e.first_at, e.a, e.b limit :most
                        """)
                .param("id", customer.value())
                .param("most", MOST)
                .query((row, any) -> refused(row))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        var cause = row.getString("cause");
        return new Merge(
                row.getLong("id"),
                new CustomerId(row.getLong("kept_id")),
                new CustomerId(row.getLong("other_id")),
                time(row, "merged_at"),
                row.getString("merged_by"),
                cause == null
                        ? null
                        : new Merge.Evidence(name(row, "a"), name(row, "b"), Cause.of(cause)),
                timeOrNull(row, "undone_at"),
                row.getString("undone_by"),
                timeOrNull(row, "parted_at"));
    }

    private static RefusedMerge refused(ResultSet row) throws SQLException {
        return new RefusedMerge(
                Settlement.id(row.getObject("customer_id", Long.class)),
                name(row, "a"),
                name(row, "b"),
                RefusedMerge.Reason.valueOf(
                        Objects.requireNonNull(row.getString("refused")).toUpperCase(Locale.ROOT)),
                row.getString("refused_system"),
                time(row, "first_at"),
                Cause.of(row.getString("cause")));
    }

    private static Identifier name(ResultSet row, String end) throws SQLException {
        return new Identifier(row.getString(end + "_source"), row.getString(end + "_value"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column));
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
