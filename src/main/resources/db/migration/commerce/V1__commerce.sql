-- Products, orders with their lines, refunds, and the bookkeeping of running intakes.

create sequence commerce.product_id;
create sequence commerce.order_id;
create sequence commerce.refund_id;
create sequence commerce.piece_id;

-- `key` is the SKU, or the name of products that have none: `s:…` or `n:…`.
create table commerce.product (
    id          bigint primary key default nextval('commerce.product_id'),
    key         text collate "C" not null unique,
    sku         text,
    name        text,
    name_at     timestamptz,
    category    text,
    category_at timestamptz,
    changed     xid8 not null default pg_current_xact_id()
) with (fillfactor = 80);

create index product_changed on commerce.product (changed);
create index product_name on commerce.product (lower(name), id);

-- `lines_hash` is the sum of the hashes of the lines, so that equal contents are found without
-- reading lines, and contents that come in pieces add up. `run` wrote the present contents.
create table commerce.customer_order (
    id             bigint primary key default nextval('commerce.order_id'),
    source         text collate "C" not null,
    number         text collate "C" not null,
    customer_id    bigint,
    ordered_at     timestamptz not null,
    status         text        not null check (status in ('PLACED', 'CANCELLED', 'TEST')),
    value_minor    bigint      not null,
    refunded_minor bigint      not null default 0,
    line_count     integer     not null,
    lines_hash     bigint      not null,
    run            bigint      not null,
    changed        xid8        not null default pg_current_xact_id(),
    unique (number, source)
) with (fillfactor = 90);

create index order_changed on commerce.customer_order (changed);
create index order_customer on commerce.customer_order (customer_id, ordered_at)
    where customer_id is not null;
create index order_time on commerce.customer_order (ordered_at, id);
create index order_free on commerce.customer_order (customer_id)
    where value_minor = 0 and status = 'PLACED';
create index order_odd on commerce.customer_order (status, ordered_at, id)
    where status <> 'PLACED';

-- No foreign keys and no `changed` of its own: lines are written by the million, only together
-- with their order, which carries both.
create table commerce.order_line (
    order_id    bigint         not null,
    line_no     integer        not null,
    product_id  bigint,
    quantity    numeric(18, 6) not null,
    unit_price  numeric(19, 6) not null,
    discount    numeric(19, 6) not null,
    value_minor bigint         not null,
    primary key (order_id, line_no)
);

-- `order_number` names the order it reduces, `order_id` is known once that order has arrived.
create table commerce.refund (
    id           bigint primary key default nextval('commerce.refund_id'),
    source       text collate "C" not null,
    number       text collate "C" not null,
    order_number text collate "C",
    order_id     bigint,
    customer_id  bigint,
    booked_at    timestamptz not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    changed      xid8        not null default pg_current_xact_id(),
    unique (number, source)
);

create index refund_changed on commerce.refund (changed);
create index refund_order on commerce.refund (order_id) where order_id is not null;
create index refund_waiting on commerce.refund (order_number, source)
    where order_id is null and order_number is not null;
create index refund_customer on commerce.refund (customer_id, booked_at)
    where customer_id is not null;

-- A run is open from its first call to its finish.
create table commerce.intake_run (
    run        bigint primary key,
    started_at timestamptz not null default now()
);

-- What a run says about products that exist already; the newest statement wins at its finish.
create table commerce.intake_product (
    run         bigint           not null,
    product_id  bigint           not null,
    name        text collate "C",
    name_at     timestamptz,
    category    text collate "C",
    category_at timestamptz
);

-- Customers whose totals are to be counted anew, possibly several times.
create table commerce.stale_total (
    customer_id bigint not null
);

-- One delivery of a part of an order that could not be written at once. A piece without lines
-- of its own (`stored`) stands for what the order held when the run first met it; before the
-- order's lines change, they are copied to the piece.
create table commerce.intake_piece (
    run         bigint      not null,
    order_id    bigint      not null,
    piece       bigint      not null default nextval('commerce.piece_id'),
    stored      boolean     not null,
    customer_id bigint,
    ordered_at  timestamptz not null,
    status      text        not null,
    value_minor bigint      not null,
    line_count  integer     not null,
    lines_hash  bigint      not null,
    primary key (run, order_id, piece)
);
create index intake_piece_stored on commerce.intake_piece (order_id) where stored;

create table commerce.intake_line (
    piece       bigint         not null,
    line_no     integer        not null,
    product_id  bigint,
    quantity    numeric(18, 6) not null,
    unit_price  numeric(19, 6) not null,
    discount    numeric(19, 6) not null,
    value_minor bigint         not null,
    primary key (piece, line_no)
);

-- Every delivery of a part of a refund; the parts of one run add up.
create table commerce.intake_refund (
    run          bigint      not null,
    refund_id    bigint      not null,
    order_number text collate "C",
    customer_id  bigint,
    booked_at    timestamptz not null,
    amount_minor bigint      not null,
    created      boolean     not null
);
create index intake_refund_run on commerce.intake_refund (run, refund_id);

-- What somebody set for many products at once, and what stood there before, for a week: so that
-- it can be undone.
create table commerce.category_change (
    id         bigint generated always as identity primary key,
    category   text,
    changed_at timestamptz not null
);
create table commerce.category_before (
    change_id   bigint not null references commerce.category_change (id) on delete cascade,
    product_id  bigint not null,
    category    text,
    category_at timestamptz,
    primary key (change_id, product_id)
);

create view facts.orders as
select o.id as order_id,
       o.customer_id,
       o.number,
       o.ordered_at,
       (o.ordered_at at time zone (select zone from facts.company))::date as ordered_day,
       o.status = 'PLACED' as counted,
       o.value_minor,
       o.refunded_minor,
       o.changed
from commerce.customer_order o;

create view facts.order_lines as
select l.order_id, l.line_no, l.product_id, l.quantity, l.value_minor, o.changed
from commerce.order_line l
join commerce.customer_order o on o.id = l.order_id;

create view facts.refunds as
select r.id as refund_id,
       r.order_id,
       r.customer_id,
       r.number,
       r.booked_at,
       (r.booked_at at time zone (select zone from facts.company))::date as booked_day,
       r.amount_minor,
       r.changed
from commerce.refund r;

create view facts.products as
select id as product_id, sku, name, category, changed
from commerce.product;
