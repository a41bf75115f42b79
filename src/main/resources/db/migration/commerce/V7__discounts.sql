-- What was taken off an order, and by which coupon codes, in the order of their bytes; null = none
-- was named. Orders without take no room for them, and no statement of their own.
alter table commerce.customer_order
    add column discount_minor bigint not null default 0,
    add column coupons        text[] collate "C" check (cardinality(coupons) > 0);
alter table commerce.intake_piece
    add column discount_minor bigint not null default 0,
    add column coupons        text[] collate "C";

-- Copies are built anew, so rows that are there already need no transaction of their own.
update commerce.customer_order o
set discount_minor = d.minor
from (select l.order_id,
             sum(round(l.discount * 10 ^ c.digits::numeric))::bigint as minor
      from commerce.order_line l
      cross join (
          select case
                     when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG',
                                       'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
                     when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
                     else 2
                 end as digits
          from facts.company) c
      where l.discount > 0
      group by l.order_id) d
where o.id = d.order_id and d.minor > 0;
update commerce.intake_piece p
set discount_minor = o.discount_minor
from commerce.customer_order o
where o.id = p.order_id and p.stored;

create index order_coupons on commerce.customer_order (changed) where coupons is not null;

create or replace view facts.orders as
select o.id as order_id,
       o.customer_id,
       o.number,
       o.ordered_at,
       (o.ordered_at at time zone (select zone from facts.company))::date as ordered_day,
       o.status = 'PLACED' as counted,
       o.value_minor,
       o.refunded_minor,
       o.changed,
       o.discount_minor,
       o.discount_minor > 0 or o.coupons is not null as discounted
from commerce.customer_order o;

create view facts.order_coupons as
select o.id as order_id, k.code, o.changed
from commerce.customer_order o
cross join unnest(o.coupons) as k (code)
where o.coupons is not null;
