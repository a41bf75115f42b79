package org.stammkunde.crash;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What consumers made of events, as rows without a number that was given here: customers are
/// called by all their identifiers, since their ids and the day they were first heard of depend on
/// the order of arrival. Installations that were told the same have the same rows.
final class ToldFacts {

    private final JdbcClient sql;

    ToldFacts(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /// @param mark what every id begins with that is looked at
    List<String> rows(String mark) {
        return sql.sql(
                        """
                        with names as (
                            select customer_id,
                                   string_agg(value, ',' order by value collate "C") as name
                            from customers.identifier where customer_id is not null
                            group by customer_id
                        ),
                        told (fact, about, said) as (
                            select 'customer', n.name, jsonb_build_array(
                                       f.external_id, f.email, c.phone, f.name, f.country,
                                       c.attributes, t.orders, t.value_minor, t.refunded_minor,
                                       t.first_order_at, t.last_order_at)
                            from facts.customers f
                            join customers.customer c on c.id = f.customer_id
                            left join customers.totals t using (customer_id)
                            left join names n using (customer_id)
                            union all
                            select 'order', o.number, jsonb_build_array(
                                       n.name, o.ordered_at, o.ordered_day, o.counted,
                                       o.value_minor, o.refunded_minor, o.discount_minor,
                                       o.discounted)
                            from facts.orders o left join names n using (customer_id)
                            union all
                            select 'coupon', o.number, jsonb_build_array(k.code)
                            from facts.order_coupons k
                            join facts.orders o using (order_id)
                            union all
                            select 'line', o.number, jsonb_build_array(
                                       l.line_no, p.sku, trim_scale(l.quantity), l.value_minor)
                            from facts.order_lines l
                            join facts.orders o using (order_id)
                            left join facts.products p using (product_id)
                            union all
                            select 'refund', r.number, jsonb_build_array(
                                       o.number, n.name, r.booked_at, r.booked_day, r.amount_minor)
                            from facts.refunds r
                            left join facts.orders o using (order_id)
                            left join names n on n.customer_id = r.customer_id
                            union all
                            select 'product', sku, jsonb_build_array(
                                       name, category, price_minor, available, stock)
                            from facts.products
                            union all
                            select 'cart', regexp_replace(c.key, '^(c:|a:|u:[^:]*:)', ''),
                                   jsonb_build_array(
                                       left(c.key, 1), c.no, n.name, f.state, f.value_minor,
                                       f.line_count, f.coupon, f.order_number, f.started_at,
                                       f.last_at)
                            from facts.carts f
                            join commerce.cart c on c.id = f.cart_id
                            left join names n on n.customer_id = f.customer_id
                            union all
                            select 'subscription', s.number, jsonb_build_array(
                                       n.name, s.plan, s.status, s.mrr_minor, s.started_at,
                                       s.renews_at, s.ended_at, s.end_reason)
                            from facts.subscriptions s left join names n using (customer_id)
                            union all
                            select 'period', s.number, jsonb_build_array(
                                       p.period_no, p.started_at, p.ended_at, p.mrr_minor)
                            from facts.subscription_periods p
                            join facts.subscriptions s using (subscription_id)
                            union all
                            select 'ticket', t.number, jsonb_build_array(
                                       n.name, t.state, t.channel, t.priority, t.created_at,
                                       t.first_response_at, t.solved_at, t.csat)
                            from facts.tickets t left join names n using (customer_id)
                            union all
                            select 'timeline', e.message_id, jsonb_build_array(
                                       coalesce(n.name, i.value), p.name, p.occurred_at)
                            from ingest.person_event p
                            join ingest.event e
                              on e.tx = p.tx and e.id = p.event and e.received_at = p.received_at
                            join customers.identifier i on i.id = p.identifier_id
                            left join names n on n.customer_id = i.customer_id
                            union all
                            select 'event', e.message_id, jsonb_build_array(
                                       coalesce(n.name, i.value), f.kind, f.name, f.occurred_at,
                                       f.occurred_day, f.properties)
                            from facts.events f
                            join ingest.event e on e.id = f.event_id
                            join customers.identifier i on i.id = f.identifier_id
                            join facts.identifiers w on w.identifier_id = f.identifier_id
                            left join names n on n.customer_id = w.customer_id
                        )
                        select about || ' ' || fact || ' ' || said
                        from told where starts_with(about, :mark) order by 1
                        """)
                .param("mark", mark)
                .query(String.class)
                .list();
    }
}
