package org.stammkunde.commerce;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Settles the orders of a run that came in pieces: the union of what the run delivered is
/// compared with what is stored, then the stored order is left alone, appended to or replaced.
@Repository
class SettlementStore {

    private final JdbcClient sql;
    private final Refunds refunds;
    private final CustomerTotalsStore totals;

    SettlementStore(JdbcClient sql, Refunds refunds, CustomerTotalsStore totals) {
        this.sql = sql;
        this.refunds = refunds;
        this.totals = totals;
    }

    IntakeResult settle(long run) {
        run("drop table if exists pg_temp.settling", run);
        run(UNIONS, run);
        var affected = affected();
        STEPS.forEach(step -> run(step, run));
        affected.addAll(refunds.followOrders(changedOrders()));
        totals.stale(affected);
        var result = result(run);
        clear(run);
        return result;
    }

    void clear(long run) {
        CLEARING.forEach(step -> run(step, run));
    }

    /// What the run delivered of each order: its pieces, and what it wrote at first sight.
    /// `keeps` = the lines now stored are part of it. Coupons nobody spoke of stay.
    private static final String UNIONS =
            """
            create temporary table settling on commit drop as
            with delivered as (
                select order_id, stored, identifier_id, customer_id, ordered_at, status, coupons,
                       value_minor, discount_minor, line_count, lines_hash
                from commerce.intake_piece
                where run = :run
                union all
                select o.id, true, o.identifier_id, o.customer_id, o.ordered_at, o.status, o.coupons,
                       o.value_minor, o.discount_minor, o.line_count, o.lines_hash
                from commerce.customer_order o
                where o.run = :run
                  and o.id in (select order_id from commerce.intake_piece where run = :run)
            ),
            whole as (
                select order_id,
                       bool_or(stored) as keeps,
                       min(identifier_id) as identifier_id,
                       (array_agg(customer_id order by identifier_id))[1] as customer_id,
                       min(ordered_at) as ordered_at,
                       (array['PLACED', 'CANCELLED', 'TEST'])[max(array_position(
                           array['PLACED', 'CANCELLED', 'TEST'], status))] as status,
                       bool_or(coupons is not null) as says_coupons,
                       sum(value_minor)::bigint as value_minor,
                       sum(discount_minor)::bigint as discount_minor,
                       sum(line_count)::integer as line_count,
                       sum(lines_hash)::bigint as lines_hash
                from delivered
                group by order_id
            ),
            used as (
                select d.order_id, array_agg(distinct k.code order by k.code) as coupons
                from delivered d
                cross join unnest(d.coupons) as k (code)
                group by d.order_id
            )
            select w.*,
                   c.coupons,
                   o.run as old_run,
                   o.customer_id as old_customer_id,
                   o.line_count as old_line_count,
                   (w.value_minor, w.discount_minor, w.line_count, w.lines_hash)
                       is distinct from
                       (o.value_minor, o.discount_minor, o.line_count, o.lines_hash) as new_lines,
                   (w.identifier_id, w.customer_id, w.ordered_at, w.status, c.coupons)
                       is distinct from
                       (o.identifier_id, o.customer_id, o.ordered_at, o.status, o.coupons)
                       as new_header
            from whole w
            left join used u using (order_id)
            join commerce.customer_order o on o.id = w.order_id
            cross join lateral (
                select case when w.says_coupons then u.coupons else o.coupons end) as c (coupons)
            """;

    private static final List<String> STEPS =
            List.of(
                    // Other open runs that rely on the stored lines get copies of their own
                    // before these change: first those that met the order as stored, …
                    """
                    with relying as (
                        update commerce.intake_piece p
                        set stored = false
                        from settling s
                        where p.order_id = s.order_id and p.stored and p.run <> :run
                          and (s.new_lines or s.new_header)
                        returning p.piece, p.order_id
                    )
                    insert into commerce.intake_line
                        (piece, line_no, product_id, quantity, unit_price, discount, value_minor)
                    select r.piece, l.line_no, l.product_id, l.quantity, l.unit_price, l.discount,
                           l.value_minor
                    from relying r
                    join commerce.order_line l using (order_id)
                    """,
                    // … then the run that wrote it, if that is still open.
                    """
                    with relying as (
                        insert into commerce.intake_piece
                            (run, order_id, stored, identifier_id, customer_id, ordered_at, status,
                             coupons, value_minor, discount_minor, line_count, lines_hash)
                        select o.run, o.id, false, o.identifier_id, o.customer_id, o.ordered_at,
                               o.status,
                               case when r.says_coupons then coalesce(o.coupons, '{}')
                                    else o.coupons end,
                               o.value_minor, o.discount_minor, o.line_count, o.lines_hash
                        from settling s
                        join commerce.customer_order o on o.id = s.order_id
                        join commerce.intake_run r on r.run = o.run
                        where (s.new_lines or s.new_header) and o.run <> :run
                        returning piece, order_id
                    )
                    insert into commerce.intake_line
                        (piece, line_no, product_id, quantity, unit_price, discount, value_minor)
                    select r.piece, l.line_no, l.product_id, l.quantity, l.unit_price, l.discount,
                           l.value_minor
                    from relying r
                    join commerce.order_line l using (order_id)
                    """,
                    """
                    delete from commerce.order_line l
                    using settling s
                    where l.order_id = s.order_id and s.new_lines and not s.keeps
                    """,
                    """
                    insert into commerce.order_line
                        (order_id, line_no, product_id, quantity, unit_price, discount, value_minor)
                    select s.order_id,
                           case when s.keeps then s.old_line_count else 0 end
                               + row_number() over (
                                   partition by s.order_id order by p.piece, l.line_no),
                           l.product_id, l.quantity, l.unit_price, l.discount, l.value_minor
                    from settling s
                    join commerce.intake_piece p
                      on p.run = :run and p.order_id = s.order_id and not p.stored
                    join commerce.intake_line l using (piece)
                    where s.new_lines
                    """,
                    """
                    update commerce.customer_order o
                    set identifier_id = s.identifier_id,
                        customer_id = s.customer_id,
                        ordered_at = s.ordered_at,
                        status = s.status,
                        coupons = s.coupons,
                        value_minor = s.value_minor,
                        discount_minor = s.discount_minor,
                        line_count = s.line_count,
                        lines_hash = s.lines_hash,
                        run = :run,
                        changed = pg_current_xact_id()
                    from settling s
                    where o.id = s.order_id and (s.new_lines or s.new_header)
                    """);

    private static final List<String> CLEARING =
            List.of(
                    """
                    delete from commerce.intake_line l
                    using commerce.intake_piece p
                    where p.piece = l.piece and p.run = :run and not p.stored
                    """,
                    "delete from commerce.intake_piece where run = :run",
                    "delete from commerce.intake_run where run = :run");

    private void run(String statement, long run) {
        var prepared = sql.sql(statement);
        (statement.contains(":run") ? prepared.param("run", run) : prepared).update();
    }

    /// Customers whose totals change: those who had the orders and those who get them.
    private Set<Long> affected() {
        return new HashSet<>(
                sql.sql(
                                """
                                select distinct c.id
                                from settling s,
                                     unnest(array[s.customer_id, s.old_customer_id]) as c (id)
                                where (s.new_lines or s.new_header) and c.id is not null
                                """)
                        .query(Long.class)
                        .list());
    }

    private List<Long> changedOrders() {
        return sql.sql("select order_id from settling where new_header").query(Long.class).list();
    }

    /// Orders first seen in this run were counted then.
    private IntakeResult result(long run) {
        return sql.sql(
                        """
                        select count(*) filter (where new_lines or new_header) as updated,
                               count(*) filter (where not (new_lines or new_header)) as unchanged
                        from settling where old_run <> :run
                        """)
                .param("run", run)
                .query((row, any) -> new IntakeResult(0, row.getInt(1), row.getInt(2)))
                .single();
    }
}
