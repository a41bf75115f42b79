-- A cart that turned out to be part of another is none; copies are told that it went.
create or replace view facts.carts as
select c.id as cart_id,
       c.customer_id,
       c.state,
       c.value_minor,
       c.line_count,
       c.coupon,
       c.order_number,
       c.started_at,
       c.last_at,
       (c.last_at at time zone (select zone from facts.company))::date as last_day,
       c.changed
from commerce.cart c
where c.hash <> '';
