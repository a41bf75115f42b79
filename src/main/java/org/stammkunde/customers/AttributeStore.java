package org.stammkunde.customers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.ChangedRows;

/// Writes an attribute of many customers, and what stood there before. Attributes are no facts
/// that others mirror, so `changed` stays and the rows need no new index entries.
@Repository
class AttributeStore implements ChangedRows<CustomerQuery, AttributeValue> {

    private final JdbcClient sql;

    AttributeStore(JdbcClient sql) {
        this.sql = sql;
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

    /// In the order of ids, as imports lock them.
    @Override
    public int keep(long change, CustomerQuery who) {
        var statement =
                """
                insert into customers.attribute_before
                select a.id, c.id, c.attributes ->> a.name, c.attributes_at ->> a.name
                from customers.attribute_change a, customers.customer c
                where a.id = :change and c.id in (%s)
                  and c.attributes ->> a.name is distinct from a.value
                order by c.id for update of c
                """
                        .formatted(chosen(who));
        return CustomerConditions.bound(sql.sql(statement), who).param("change", change).update();
    }

    @Override
    public void write(long change) {
        sql.sql(
                        """
                        update customers.customer c
                        set attributes = c.attributes - a.name || case when a.value is null
                                then '{}' else jsonb_build_object(a.name, a.value) end,
                            attributes_at = c.attributes_at - a.name || case when a.value is null
                                then '{}' else jsonb_build_object(a.name, :at::text) end
                        from customers.attribute_change a
                        join customers.attribute_before b on b.change_id = a.id
                        where a.id = :change and c.id = b.customer_id
                        """)
                .param("change", change)
                .param("at", changedAt(change).toString())
                .update();
    }

    @Override
    public int restore(long change) {
        return sql.sql(
                        """
                        update customers.customer c
                        set attributes = c.attributes - a.name || case when b.value is null
                                then '{}' else jsonb_build_object(a.name, b.value) end,
                            attributes_at = c.attributes_at - a.name || case when b.value is null
                                then '{}' else jsonb_build_object(a.name, b.value_at) end
                        from customers.attribute_change a
                        join customers.attribute_before b on b.change_id = a.id
                        where a.id = :change and c.id = b.customer_id
                          and c.attributes ->> a.name is not distinct from a.value
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
