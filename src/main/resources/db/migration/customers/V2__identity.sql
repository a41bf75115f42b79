-- Who is who, as a pure function of what was said: identifiers, what was said under each, the links
-- between them, and what people decided. `customer_id` is derived; see docs/identity.md.

create sequence customers.identifier_id;

-- `customer_id` is null while nobody knows more of somebody than an anonymous id.
-- `home_id` is the customer made for it, to whom it returns when a merge is undone.
-- `last_at`: when it was last the strongest identifier of a message.
-- `ties`, `devices`: to how many other identifiers it is linked, and to how many anonymous ids.
-- `blocked`: linked with too many to tell anybody apart. `contested`: 1 = some of its links do not
-- count or people decided about it, 2 = people said who it is not.
alter table customers.identifier
    alter column customer_id drop not null,
    add column id         bigint      not null default nextval('customers.identifier_id'),
    add column home_id    bigint,
    add column first_at   timestamptz not null default now(),
    add column last_at    timestamptz,
    add column ties       integer     not null default 0,
    add column devices    integer     not null default 0,
    add column blocked    boolean     not null default false,
    add column contested  smallint    not null default 0,
    add column name       text,
    add column name_at    timestamptz,
    add column name_by    text,
    add column country    text,
    add column country_at timestamptz,
    add column country_by text,
    -- name -> {v: value, date: true of dates, at: time, by: who said it}; a null value takes away
    add column attributes jsonb       not null default '{}',
    add constraint identifier_by_id unique (id);
alter table customers.identifier set (fillfactor = 85);
alter table customers.identifier alter column first_at drop default;

-- Two identifiers that one message named: `a` the stronger, `kind` that of `b`. Rows with a
-- `merge_id` are what people decided, those with 0 are evidence. `refused` says why a link does not
-- count: `numbers` (both sides have a number of `refused_system`), `separated`, `crowded`.
-- No foreign keys: links are written by the million, and identifiers are never deleted.
create table customers.link (
    a              bigint      not null,
    kind           smallint    not null,
    b              bigint      not null,
    merge_id       bigint      not null default 0,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    cause          text        not null,
    refused        text,
    refused_system text,
    primary key (a, kind, b, merge_id)
) with (fillfactor = 85);
create index link_b on customers.link (b);
create index link_decided_a on customers.link (a) where merge_id <> 0;
create index link_decided_b on customers.link (b) where merge_id <> 0;

-- Customers that were merged away. They come back when the merge is undone.
create table customers.retired (
    id         bigint primary key,
    created_at timestamptz not null,
    retired_at timestamptz not null
);

-- Every time two customers became one: by the message `cause`, linking `a` and `b`, or by whom.
-- `undone_at`: people took it back, and while `separates` the two sides never become one again.
-- `parted_at`: what was said later showed that they are two.
create table customers.merge (
    id        bigint generated always as identity primary key,
    kept_id   bigint      not null,
    other_id  bigint      not null,
    merged_at timestamptz not null,
    merged_by text,
    cause     text,
    a         bigint,
    b         bigint,
    undone_at timestamptz,
    undone_by text,
    separates boolean     not null default false,
    parted_at timestamptz
);
create index merge_other on customers.merge (other_id);
create index merge_kept on customers.merge (kept_id);

-- The identifiers of both sides (0 = the one kept) as they were before the merge.
create table customers.merge_side (
    identifier_id bigint   not null,
    merge_id      bigint   not null references customers.merge (id),
    side          smallint not null,
    primary key (identifier_id, merge_id)
);
create index merge_side_merge on customers.merge_side (merge_id);

alter table customers.customer add column phone text;

-- What is known so far: numbers lead to addresses of the same customer.
update customers.identifier i
set home_id = i.customer_id, first_at = c.created_at, last_at = c.created_at
from customers.customer c where c.id = i.customer_id;

with ranked as (
    select i.*, row_number() over (
               partition by customer_id
               order by source = 'e-mail', source, value) as place
    from customers.identifier i
)
update customers.identifier i
set name = c.name, name_at = c.name_at,
    name_by = case when c.name is not null then 'import:0' end,
    country = c.country, country_at = c.country_at,
    country_by = case when c.country is not null then 'import:0' end,
    attributes = (
        select coalesce(jsonb_object_agg(
                   key, jsonb_build_object(
                       'v', value, 'at', c.attributes_at ->> key, 'by', 'import:0')), '{}')
        from jsonb_each(c.attributes))
from ranked r
join customers.customer c on c.id = r.customer_id
where i.id = r.id and r.place = 1;

insert into customers.link (a, kind, b, first_at, last_at, cause)
select a.id, case when b.source = 'e-mail' then 1 else 0 end, b.id, a.first_at,
       coalesce(case when b.value = c.email then c.email_at end, a.first_at), 'import:0'
from customers.identifier a
join customers.identifier b on b.customer_id = a.customer_id and b.id <> a.id
join customers.customer c on c.id = a.customer_id
where not exists (
    select 1 from customers.identifier s
    where s.customer_id = a.customer_id and s.id <> a.id
      and (s.source = 'e-mail', s.source, s.value) < (a.source = 'e-mail', a.source, a.value));

update customers.identifier i
set ties = (select count(*) from customers.link l where i.id in (l.a, l.b));

alter table customers.customer
    drop column email_at,
    drop column name_at,
    drop column country_at,
    drop column attributes_at;

-- Of attributes that people set for many customers: under which identifier, and what was said there.
alter table customers.attribute_before
    add column identifier_id bigint,
    add column said jsonb;

-- Who somebody is now who was merged away, and whom to bring back.
create index identifier_strayed on customers.identifier (home_id) where home_id <> customer_id;
