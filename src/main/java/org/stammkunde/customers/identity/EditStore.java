package org.stammkunde.customers.identity;

import static org.stammkunde.customers.identity.IdentityStore.numbers;
import static org.stammkunde.customers.identity.IdentityStore.texts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;

/// Writes what people entered, and for a while what stood there before.
@Repository
class EditStore {

    private final JdbcClient sql;

    EditStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What an edit did to a decision.
    enum Step {
        MADE,
        LIFTED,
        WITHDRAWN
    }

    /// What was entered under an identifier, as JSON; null = nothing.
    record Row(long identifier, @Nullable String before, @Nullable String after) {}

    long begin(CustomerId customer, Instant now) {
        return sql.sql(
                        """
                        insert into customers.edit (customer_id, edited_at)
                        values (:customer, :now::timestamptz) returning id
                        """)
                .param("customer", customer.value())
                .param("now", now.toString())
                .query(Long.class)
                .single();
    }

    void write(long edit, Collection<Row> rows) {
        sql.sql(
                        """
                        with kept as (
                            insert into customers.edit_before
                                (edit_id, identifier_id, before, after)
                            select :edit, d.id, d.before, d.after
                            from unnest(:ids::bigint[], :befores::jsonb[], :afters::jsonb[])
                                as d (id, before, after)
                            returning identifier_id, after
                        )
                        update customers.identifier i set entered = k.after
                        from kept k where i.id = k.identifier_id
                        """)
                .param("edit", edit)
                .param("ids", numbers(rows, Row::identifier))
                .param("befores", texts(rows, Row::before))
                .param("afters", texts(rows, Row::after))
                .update();
    }

    void note(long edit, Collection<Long> decisions, Step step) {
        sql.sql(
                        """
                        insert into customers.edit_decision (edit_id, merge_id, step)
                        select :edit, id, :step from unnest(:ids::bigint[]) id
                        """)
                .param("edit", edit)
                .param("step", step.name())
                .param("ids", decisions.toArray(Long[]::new))
                .update();
    }

    Optional<CustomerId> customerOf(long edit) {
        return sql.sql("select customer_id from customers.edit where id = :id")
                .param("id", edit)
                .query((row, any) -> new CustomerId(row.getLong(1)))
                .optional();
    }

    /// Puts back what stood there before, where nobody changed it since.
    ///
    /// @return the identifiers, or null when something was changed since
    @Nullable List<Long> restore(long edit) {
        var all =
                sql.sql("select identifier_id from customers.edit_before where edit_id = :edit")
                        .param("edit", edit)
                        .query(Long.class)
                        .list();
        int restored =
                sql.sql(
                                """
                                update customers.identifier i set entered = b.before
                                from customers.edit_before b
                                where b.edit_id = :edit and i.id = b.identifier_id
                                  and i.entered is not distinct from b.after
                                """)
                        .param("edit", edit)
                        .update();
        return restored == all.size() ? all : null;
    }

    List<Long> decisions(long edit, Step step) {
        return sql.sql(
                        """
                        select merge_id from customers.edit_decision
                        where edit_id = :edit and step = :step order by merge_id
                        """)
                .param("edit", edit)
                .param("step", step.name())
                .query(Long.class)
                .list();
    }

    void forget(long edit) {
        sql.sql("delete from customers.edit where id = :id").param("id", edit).update();
    }

    void forgetBefore(Instant time) {
        sql.sql("delete from customers.edit where edited_at < :time::timestamptz")
                .param("time", time.toString())
                .update();
    }
}
