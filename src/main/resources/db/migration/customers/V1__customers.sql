-- Profiles, the names other systems know them by, and what each has ordered so far.

create sequence customers.customer_id;

-- Every profile field remembers when it was true (…_at): the newest statement wins, whatever the
-- order in which statements arrive. Moving only …_at leaves `changed` alone.
create table customers.customer (
    id            bigint primary key default nextval('customers.customer_id'),
    external_id   text,
    email         text,
    email_at      timestamptz,
    name          text,
    name_at       timestamptz,
    country       text,
    country_at    timestamptz,
    attributes    jsonb       not null default '{}',
    attributes_at jsonb       not null default '{}',
    -- what the search finds: lower-case words without accents, separated by single spaces
    terms         text        not null default '',
    words         tsvector    not null generated always as
                              (array_to_tsvector(string_to_array(terms, ' '))) stored,
    created_at    timestamptz not null default now(),
    changed       xid8        not null default pg_current_xact_id()
) with (fillfactor = 85);

create index customer_changed on customers.customer (changed);
create index customer_words on customers.customer using gin (words);
create index customer_label on customers.customer
    (lower(coalesce(name, email, external_id, '')) desc nulls last, id desc);
create index customer_country on customers.customer (country, id);
create index customer_created on customers.customer
    (created_at desc nulls last, id desc);

-- Source `e-mail` holds normalised addresses, every other source its own customer numbers.
create table customers.identifier (
    source      text collate "C" not null,
    value       text collate "C" not null,
    customer_id bigint           not null references customers.customer (id),
    primary key (value, source)
);
create index identifier_customer on customers.identifier (customer_id);

-- Reported by the module that knows orders; one row per customer, so that lists sort by it
-- without an outer join.
create table customers.totals (
    customer_id    bigint primary key references customers.customer (id),
    orders         integer not null default 0,
    value_minor    bigint  not null default 0,
    refunded_minor bigint  not null default 0,
    first_order_at timestamptz,
    last_order_at  timestamptz
) with (fillfactor = 85);

create index totals_orders on customers.totals
    (orders desc nulls last, customer_id desc);
create index totals_value on customers.totals
    ((case when last_order_at is not null then value_minor end) desc nulls last, customer_id desc);
create index totals_last_order on customers.totals
    (last_order_at desc nulls last, customer_id desc);

-- What somebody set for many customers at once, and what stood there before, for a week: so that
-- it can be undone.
create table customers.attribute_change (
    id         bigint generated always as identity primary key,
    name       text        not null,
    value      text,
    changed_at timestamptz not null
);
create table customers.attribute_before (
    change_id   bigint not null references customers.attribute_change (id) on delete cascade,
    customer_id bigint not null,
    value       text,
    value_at    text,
    primary key (change_id, customer_id)
);

create view facts.customers as
select id as customer_id, external_id, email, name, country, created_at, changed
from customers.customer;
