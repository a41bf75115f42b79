-- The counts of several periods at once. Customers are never listed: of the orders within a span
-- of days, those whose predecessor lies in the same span are not the first of their customer in
-- it, so "distinct customers of a span" is orders − pairs within it. See FlowMart.
--   active at t            = customers of [t − W, t)
--   lost                   = last order before `from` lies in [from − W, to − W), next one not
--                            before `to`; only right while the period is not longer than W
--   buyers with ≥ 2 orders = pairs − pairs of pairs (Σ(n−1) − Σ(n−2) over those with n ≥ 2)
-- Every comparison below is with an edge of a period or of its window. So days are first drawn
-- back to the nearest edge before them (`bucket`), which melts a million pairs down to a few
-- thousand without changing any sum. The marts are replaced where only some customers count, see
-- Counters.
with /*preface*/ periods as (
    select i, start, stop, start - :window as start_w, stop - :window as stop_w
    from (values /*periods*/) p (i, start, stop)),
edges as (
    select distinct unnest([start, stop, start_w, stop_w]) as edge from periods),
calendar as (
    select d.day, coalesce(e.edge, date '0001-01-01') as bucket
    from (select distinct day from /*daily*/) d asof left join edges e on e.edge <= d.day),
days as (
    select guest, day, sum(orders) as orders, sum(value_minor) as value_minor,
           sum(refunded_minor) as refunded_minor, sum(first_orders) as first_orders,
           sum(first_value_minor) as first_value_minor, sum(gaps) as gaps,
           sum(gap_days) as gap_days
    from /*daily*/ where scope in (0, :scope) group by all),
day_sums as (
    select i,
        sum(orders) filter (day >= start_w and day < start) as orders_at_start,
        sum(orders) filter (day >= stop_w and day < stop) as orders_at_end,
        sum(orders) filter (day >= start_w and day < least(start, stop_w)) as orders_fading,
        sum(orders) filter (day >= start and day < stop) as orders,
        sum(value_minor) filter (day >= start and day < stop) as value_minor,
        sum(refunded_minor) filter (day >= start and day < stop) as refunded_minor,
        sum(first_orders) filter (day >= start and day < stop) as first_orders,
        sum(first_value_minor) filter (day >= start and day < stop) as first_value_minor,
        sum(first_orders) filter (day < start) as ever_at_start,
        sum(first_orders) filter (day < stop) as ever_at_end,
        sum(gaps) filter (day >= start and day < stop) as gaps,
        sum(gap_days) filter (day >= start and day < stop) as gap_days,
        sum(gap_days) filter (day < stop) as lifespan_days
    from periods left join days on not guest and day < stop group by i),
guest_sums as (
    select i, sum(orders) as orders, sum(value_minor) as value_minor,
           sum(refunded_minor) as refunded_minor
    from periods left join days on guest and day >= start and day < stop group by i),
pairs as (
    select before.bucket as earlier, after.bucket as day, sum(following) as following,
           sum(seconds) as seconds, sum(skipping) as skipping
    from /*flow*/ as flow
    join calendar as before on before.day = flow.earlier
    join calendar as after on after.day = flow.day
    where scope in (0, :scope) and flow.earlier >= (select min(start_w) from periods)
    group by all),
pair_sums as (
    select i,
        sum(following) filter (earlier >= start_w and day < start) as at_start,
        sum(following) filter (earlier >= stop_w) as at_end,
        sum(following) filter (earlier >= start_w and earlier < least(start, stop_w)) as fading,
        sum(following) filter (earlier >= start) as inside,
        sum(skipping) filter (earlier >= start) as inside_skip,
        sum(seconds) filter (earlier >= start) as second_inside
    from periods left join pairs on day < stop group by i),
gap_days as (
    select bucket, flow.day - flow.earlier as gap, sum(following) as n
    from /*flow*/ as flow join calendar on calendar.day = flow.day
    where following <> 0 and scope in (0, :scope) group by all),
gap_counts as (
    select i, gap, sum(n) as n
    from periods join gap_days on bucket >= start and bucket < stop
    group by all having sum(n) > 0),
gap_ranks as (
    select i, gap, sum(n) over (partition by i order by gap) as upto,
           sum(n) over (partition by i) as total
    from gap_counts),
gap_medians as (
    select i, (min(gap) filter (upto >= (total + 1) // 2)
               + min(gap) filter (upto >= (total + 2) // 2)) / 2.0 as median
    from gap_ranks group by i),
documents as (
    select booked_day as day, customer_id is null as guest, sum(amount_minor) as amount
    from facts.refunds where order_id is null and /*whose*/ group by all),
document_sums as (
    select i, sum(amount) filter (not guest) as customers, sum(amount) filter (guest) as guests
    from periods left join documents on day >= start and day < stop group by i)
select i,
    coalesce(d.orders_at_start, 0) - coalesce(p.at_start, 0) as at_start,
    coalesce(d.orders_at_end, 0) - coalesce(p.at_end, 0) as at_end,
    coalesce(d.orders_fading, 0) - coalesce(p.fading, 0) as lost,
    coalesce(d.first_orders, 0) as new_customers,
    coalesce(d.orders, 0) - coalesce(p.inside, 0) as buyers,
    coalesce(p.second_inside, 0) as second_inside,
    coalesce(p.inside, 0) - coalesce(p.inside_skip, 0) as repeat_buyers,
    coalesce(d.orders, 0) as orders,
    coalesce(d.value_minor, 0) as value_minor,
    coalesce(d.first_value_minor, 0) as new_value_minor,
    coalesce(d.refunded_minor, 0) + coalesce(r.customers, 0) as refunded_minor,
    coalesce(g.orders, 0) as guest_orders,
    coalesce(g.value_minor, 0) as guest_value_minor,
    coalesce(g.refunded_minor, 0) + coalesce(r.guests, 0) as guest_refunded_minor,
    coalesce(d.gaps, 0) as gaps,
    coalesce(d.gap_days, 0) as gap_days,
    m.median as gap_median,
    coalesce(d.lifespan_days, 0) as lifespan_days,
    coalesce(d.ever_at_start, 0) as ever_at_start,
    coalesce(d.ever_at_end, 0) as ever_at_end
from periods
join day_sums d using (i)
join guest_sums g using (i)
join pair_sums p using (i)
join document_sums r using (i)
left join gap_medians m using (i)
order by i
