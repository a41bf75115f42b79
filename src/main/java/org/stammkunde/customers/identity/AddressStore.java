package org.stammkunde.customers.identity;

import static org.stammkunde.customers.identity.IdentityStore.numbers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what people decided about whose address something is.
@Repository
class AddressStore {

    private final JdbcClient sql;

    AddressStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param about `email` or `phone`
    /// @param separates whether the two sides do not belong together; otherwise they do
    record Decision(long customer, String about, boolean separates, String by, Instant at) {}

    /// @return the decision, still without its sides
    long insert(Decision decision) {
        return sql.sql(
                        """
                        insert into customers.merge
                            (kept_id, other_id, about, separates, merged_by, merged_at, undone_by,
                             undone_at)
                        values (:customer, :customer, :about, :separates, :by, :at::timestamptz,
                                case when :separates then :by end,
                                case when :separates then :at::timestamptz end)
                        returning id
                        """)
                .param("customer", decision.customer())
                .param("about", decision.about())
                .param("separates", decision.separates())
                .param("by", decision.by())
                .param("at", decision.at().toString())
                .query(Long.class)
                .single();
    }

    /// Whatever keeps these apart from the address does so no longer.
    List<Long> lift(Collection<Node> own, Node address) {
        return sql.sql(
                        """
                        update customers.merge m set separates = false
                        where m.separates and exists (
                            select 1
                            from customers.merge_side x
                            join customers.merge_side y
                              on y.merge_id = x.merge_id and y.side <> x.side
                            where x.merge_id = m.id and x.identifier_id = any(:own)
                              and y.identifier_id = :address)
                        returning m.id
                        """)
                .param("own", numbers(own, node -> node.id))
                .param("address", address.id)
                .query(Long.class)
                .list();
    }

    /// Addresses that were taken from these may be theirs again, unless somebody else has them now.
    List<Long> liftAll(Collection<Node> own, String about) {
        return sql.sql(
                        """
                        update customers.merge m set separates = false
                        where m.separates and m.about = :about and exists (
                            select 1
                            from customers.merge_side x
                            join customers.merge_side y on y.merge_id = x.merge_id and y.side = 1
                            join customers.identifier i on i.id = y.identifier_id
                            where x.merge_id = m.id and x.side = 0 and i.customer_id is null
                              and x.identifier_id = any(:own))
                        returning m.id
                        """)
                .param("own", numbers(own, node -> node.id))
                .param("about", about)
                .query(Long.class)
                .list();
    }

    /// Addresses that were given to these by hand are theirs only where sources say so.
    List<Long> withdrawAll(Collection<Node> own, String about, String by, Instant now) {
        var found =
                sql.sql(
                                """
                                update customers.merge m
                                set undone_by = :by, undone_at = :now::timestamptz
                                where m.about = :about and m.undone_at is null and exists (
                                    select 1
                                    from customers.merge_side x
                                    join customers.merge_side y
                                      on y.merge_id = x.merge_id and y.side = 1
                                    where x.merge_id = m.id and x.side = 0
                                      and x.identifier_id = any(:own))
                                returning m.id
                                """)
                        .param("own", numbers(own, node -> node.id))
                        .param("about", about)
                        .param("by", by)
                        .param("now", now.toString())
                        .query(Long.class)
                        .list();
        unlink(found);
        return found;
    }

    /// The decisions do not hold any more.
    void takeBack(Collection<Long> decisions, String by, Instant now) {
        sql.sql(
                        """
                        update customers.merge
                        set separates = false, undone_by = :by, undone_at = :now::timestamptz
                        where id = any(:ids)
                        """)
                .param("ids", decisions.toArray(Long[]::new))
                .param("by", by)
                .param("now", now.toString())
                .update();
        unlink(decisions);
    }

    /// Separations hold again.
    void separateAgain(Collection<Long> decisions) {
        sql.sql("update customers.merge set separates = true where id = any(:ids)")
                .param("ids", decisions.toArray(Long[]::new))
                .update();
    }

    /// Links hold again, once they are made anew.
    void linkAgain(Collection<Long> decisions) {
        sql.sql(
                        """
                        update customers.merge set undone_at = null, undone_by = null
                        where id = any(:ids)
                        """)
                .param("ids", decisions.toArray(Long[]::new))
                .update();
    }

    /// Whether an address that the decisions took away is known with somebody else by now.
    boolean isElsewhere(Collection<Long> decisions) {
        return sql.sql(
                        """
                        select exists (
                            select 1
                            from customers.merge m
                            join customers.merge_side s on s.merge_id = m.id and s.side = 1
                            join customers.identifier i on i.id = s.identifier_id
                            join customers.identifier o on o.customer_id = i.customer_id
                            where m.id = any(:ids) and m.separates and o.id <> i.id
                              and o.source <> 'anonymous')
                        """)
                .param("ids", decisions.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /// When it was decided.
    Instant at(long decision) {
        return sql.sql("select merged_at from customers.merge where id = :id")
                .param("id", decision)
                .query((row, any) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /// All whom a decision is about.
    List<Long> sides(long decision) {
        return sql.sql(
                        """
                        select identifier_id from customers.merge_side where merge_id = :id
                        """)
                .param("id", decision)
                .query(Long.class)
                .list();
    }

    private void unlink(Collection<Long> decisions) {
        sql.sql("delete from customers.link where merge_id = any(:ids)")
                .param("ids", decisions.toArray(Long[]::new))
                .update();
    }
}
