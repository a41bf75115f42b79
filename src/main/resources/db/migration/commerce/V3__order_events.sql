-- Orders by events: everything that was said about each, and what it came to when it was written.

-- One event about an order: what it said, and when that was true. An order is folded from all of
-- its own, so that their order of arrival does not matter. `event_source` sent it.
create table commerce.order_statement (
    source       text collate "C" not null,
    number       text collate "C" not null,
    occurred_at  timestamptz      not null,
    message_id   text collate "C" not null,
    event_source bigint           not null,
    kind         text             not null
                 check (kind in ('COMPLETED', 'UPDATED', 'REFUNDED', 'CANCELLED')),
    who_source   text collate "C",
    who          text collate "C",
    said         jsonb            not null,
    primary key (number, source, message_id, event_source)
);

-- `hash` of what was written last. `bare`: no event says what was ordered, so that the order waits
-- for an import, or has come by one.
create table commerce.order_fold (
    source text collate "C" not null,
    number text collate "C" not null,
    hash   text             not null,
    bare   boolean          not null,
    primary key (number, source)
);
create index order_fold_bare on commerce.order_fold (number, source) where bare;

-- Runs of events are numbered downwards, apart from those of imports.
create sequence commerce.event_run increment by -1;

-- What events say of products beside their names: each with the time at which it was true.
alter table commerce.product
    add column price_minor  bigint,
    add column price_at     timestamptz,
    add column image_url    text,
    add column image_url_at timestamptz,
    add column url          text,
    add column url_at       timestamptz,
    add column available    boolean,
    add column available_at timestamptz,
    add column stock        bigint,
    add column stock_at     timestamptz;

drop view facts.products;
create view facts.products as
select id as product_id, sku, name, category, price_minor, available, stock, url, image_url,
       changed
from commerce.product;

create sequence commerce.cart_id;

-- One event about a cart. `key` says which cart is meant: `c:` its own number, `a:` the browser,
-- `u:` the person.
create table commerce.cart_statement (
    source       text collate "C" not null,
    key          text collate "C" not null,
    occurred_at  timestamptz      not null,
    message_id   text collate "C" not null,
    event_source bigint           not null,
    kind         text             not null
                 check (kind in ('ADDED', 'REMOVED', 'VIEWED', 'CHECKOUT', 'COUPON', 'ORDERED')),
    who_source   text collate "C",
    who          text collate "C",
    said         jsonb            not null,
    primary key (key, source, message_id, event_source)
);

-- A cart, folded from all statements of its key: the `no`-th of them. `hash` of what is stored.
-- Whether it was left is not stored: that follows from `last_at`.
create table commerce.cart (
    id           bigint primary key default nextval('commerce.cart_id'),
    source       text collate "C" not null,
    key          text collate "C" not null,
    no           integer          not null,
    customer_id  bigint,
    state        text             not null check (state in ('OPEN', 'CHECKOUT', 'ORDERED')),
    value_minor  bigint           not null,
    line_count   integer          not null,
    coupon       text,
    order_number text collate "C",
    started_at   timestamptz      not null,
    last_at      timestamptz      not null,
    hash         text             not null,
    changed      xid8             not null default pg_current_xact_id(),
    unique (key, source, no)
) with (fillfactor = 80);

create index cart_changed on commerce.cart (changed);
create index cart_customer on commerce.cart (customer_id, last_at) where customer_id is not null;

-- Written only together with their cart. Without a price nobody told one.
create table commerce.cart_line (
    cart_id    bigint         not null references commerce.cart (id),
    line_no    integer        not null,
    product_id bigint         not null,
    quantity   numeric(18, 6) not null,
    unit_price numeric(19, 6),
    primary key (cart_id, line_no)
);

create view facts.carts as
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
from commerce.cart c;
