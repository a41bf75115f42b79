package org.stammkunde.customers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.ChangedRows;
import org.stammkunde.customers.identity.Decisions;

/// Writes an attribute of many customers, and what stood there before.
@Repository
class AttributeStore implements ChangedRows<CustomerQuery, AttributeValue> {

    private final JdbcClient sql;
    private final Decisions decisions;

    AttributeStore(JdbcClient sql, Decisions decisions) {
        this.sql = sql;
        this.decisions = decisions;
    }

    long count(CustomerQuery who, int most) {
        var statement = "select count(*) from (%s limit %d) c".formatted(chosen(who), most);
        return CustomerConditions.bound(sql.sql(statement), who).query(Long.class).single();
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.sql("delete from customers.attribute_change where changed_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public long begin(AttributeValue wanted, Instant now) {
        return sql.sql(
                        """
                        insert into customers.attribute_change (name, value, changed_at)
                        values (:name, :value, :now) returning id
                        """)
                .param("name", wanted.name())
                .param("value", wanted.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Nobody moves until the end of the transaction. What people set is said under the strongest
    /// identifier of each customer.
    @Override
    public int keep(long change, CustomerQuery who) {
        decisions.lock();
        var statement =
                """
                insert into customers.attribute_before
                    (change_id, customer_id, identifier_id, value, said)
                select a.id, c.id, i.id, c.attributes ->> a.name, i.attributes -> a.name
                from customers.attribute_change a
                cross join customers.customer c
                cross join lateral (
                    select i.id, i.attributes from customers.identifier i
                    where i.customer_id = c.id
                    order by array_position(array['e-mail', 'phone', 'anonymous'], i.source)
                                 nulls first, i.source, i.value
                    limit 1) i
                where a.id = :change and c.id in (%s)
                  and c.attributes ->> a.name is distinct from a.value
                """
                        .formatted(chosen(who));
        return CustomerConditions.bound(sql.sql(statement), who).param("change", change).update();
    }

    @Override
    public void write(long change) {
        sql.sql(
                        """
                        update customers.identifier i
                        set attributes = i.attributes || jsonb_build_object(
                            a.name, jsonb_build_object('v', a.value, 'at', :at::text, 'by', :by))
                        from customers.attribute_change a
                        join customers.attribute_before b on b.change_id = a.id
                        where a.id = :change and i.id = b.identifier_id
                        """)
                .param("change", change)
                .param("at", changedAt(change).toString())
                .param("by", new Cause(Cause.MANUAL, "attributes/" + change).text())
                .update();
        show(change);
    }

    /// Where nobody has said anything else under that identifier since.
    @Override
    public int restore(long change) {
        decisions.lock();
        int restored =
                sql.sql(
                                """
                                update customers.identifier i
                                set attributes = case when b.said is null
                                        then i.attributes - a.name
                                        else i.attributes || jsonb_build_object(a.name, b.said) end
                                from customers.attribute_change a
                                join customers.attribute_before b on b.change_id = a.id
                                where a.id = :change and i.id = b.identifier_id
                                  and i.attributes -> a.name ->> 'by' = :by
                                """)
                        .param("change", change)
                        .param("by", new Cause(Cause.MANUAL, "attributes/" + change).text())
                        .update();
        show(change);
        return restored;
    }

    /// The newest statement is what the profile shows.
    private void show(long change) {
        sql.sql(
                        """
                        with concerned as (
                            select distinct i.customer_id, a.name
                            from customers.attribute_change a
                            join customers.attribute_before b on b.change_id = a.id
                            join customers.identifier i on i.id = b.identifier_id
                            where a.id = :change
                        ),
                        newest as (
                            select distinct on (c.customer_id) c.customer_id, c.name,
                                   i.attributes -> c.name -> 'v' as value
                            from concerned c
                            left join customers.identifier i
                              on i.customer_id = c.customer_id
                             and jsonb_exists(i.attributes, c.name)
                            order by c.customer_id,
                                     (i.attributes -> c.name ->> 'at')::timestamptz desc nulls last,
                                     i.attributes -> c.name ->> 'v' collate "C" desc nulls last,
                                     i.attributes -> c.name ->> 'by' collate "C"
                        )
                        update customers.customer c
                        set attributes = case
                            when n.value is null or n.value = 'null'
                                then c.attributes - n.name
                                else c.attributes || jsonb_build_object(n.name, n.value) end,
                            changed = pg_current_xact_id()
                        from newest n
                        where c.id = n.customer_id
                        """)
                .param("change", change)
                .update();
    }

    @Override
    public boolean forget(long change) {
        return sql.sql("delete from customers.attribute_change where id = :change")
                        .param("change", change)
                        .update()
                == 1;
    }

    private Instant changedAt(long change) {
        return sql.sql("select changed_at from customers.attribute_change where id = :change")
                .param("change", change)
                .query((row, any) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static String chosen(CustomerQuery who) {
        return "select c.id " + CustomerReader.FROM + CustomerConditions.where(who);
    }
}
