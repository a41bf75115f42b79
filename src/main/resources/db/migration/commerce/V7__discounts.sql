-- What was taken off an order, and by which coupon codes, in the order of their bytes; null = none
-- was named. Orders without take no room for them, and no statement of their own. What is there
-- already is looked at by the next migration, after this one has let go of the tables.
alter table commerce.customer_order
    add column discount_minor bigint not null default 0,
    add column coupons        text[] collate "C";
alter table commerce.customer_order
    add constraint customer_order_coupons check (cardinality(coupons) > 0) not valid;

-- Of a part that waits for its finish, null = it does not speak of coupons, and an empty list = none
-- were used. `says_coupons`: whether the run speaks of them.
alter table commerce.intake_piece
    add column discount_minor bigint not null default 0,
    add column coupons        text[] collate "C";
alter table commerce.intake_run
    add column says_coupons boolean not null default false;

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
