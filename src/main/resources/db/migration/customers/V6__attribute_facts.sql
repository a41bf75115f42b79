-- What is known of customers beyond their profile, as facts: one row for each attribute, of a list
-- one for each entry. `number`, `flag`, `day` and `moment` are what the text means where it means such a
-- thing, so that every engine reads the same. `offset 0` has each of them worked out once. Days begin at midnight in the company's time zone.
create view facts.attributes as
select c.id as customer_id,
       a.key as name,
       e.value,
       case when e.value ~ '^-?[0-9]{1,11}([.][0-9]{1,30})?$' then e.value::numeric(18, 6) end as number,
       case
           when facts.folded(e.value) in ('true', 'yes', 'ja') then true
           when facts.folded(e.value) in ('false', 'no', 'nein') then false
       end as flag,
       d.day,
       (extract(month from d.day) * 100 + extract(day from d.day))::integer as month_day,
       d.moment,
       c.changed
from customers.customer c
cross join lateral jsonb_each(c.attributes) a
cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end) e
cross join lateral (
    select case
               when e.value ~ '^[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}$' then
                   split_part(e.value, '.', 3) || '-' || split_part(e.value, '.', 2) || '-'
                   || split_part(e.value, '.', 1)
               when e.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then e.value
           end as iso,
           case
               when e.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,30})?)?( ?(Z|[+-][0-9]{2}(:?[0-9]{2})?))?$'
                   then replace(e.value, ',', '.')
           end as clock
    offset 0) w
cross join lateral (
    select case
               when w.iso is not null then
                   case when pg_input_is_valid(w.iso, 'date')
                       then w.iso::date::timestamp at time zone (select zone from facts.company) end
               when w.clock ~ '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$' and pg_input_is_valid(w.clock, 'timestamptz')
                   then w.clock::timestamptz
               when pg_input_is_valid(w.clock, 'timestamp')
                   then w.clock::timestamp at time zone (select zone from facts.company)
           end as moment
    offset 0) m
cross join lateral (
    select m.moment, (m.moment at time zone (select zone from facts.company))::date as day
    offset 0) d
where e.value is not null;

create or replace view facts.customers as
select id as customer_id, external_id, email, name, country, created_at, changed, phone
from customers.customer;
