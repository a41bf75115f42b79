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
