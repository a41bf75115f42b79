-- What happens at the door to events of a source: left out, without a property, under another name.
-- A rule that was undone has ended; it can be put into force again.
create table ingest.rule (
    id         bigint generated always as identity primary key,
    source     bigint      not null,
    action     text        not null
               check (action in ('block-event', 'block-property', 'rename-event')),
    kind       smallint    not null,
    -- Of a track its event; of the other kinds empty.
    name       text        not null,
    property   text        not null default '',
    target     text        not null default '',
    created_at timestamptz not null,
    ended_at   timestamptz
);

create unique index rule_in_force on ingest.rule (source, action, kind, name, property)
    where ended_at is null;

-- Which events a source sends, and with which properties: bounded in number, samples masked where
-- they may name people.
create table ingest.schema_event (
    source   bigint      not null,
    kind     smallint    not null,
    name     text        not null,
    events   bigint      not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (source, kind, name)
);

create table ingest.schema_property (
    source   bigint      not null,
    kind     smallint    not null,
    name     text        not null,
    property text        not null,
    types    text[]      not null,
    samples  text[]      not null,
    events   bigint      not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (source, kind, name, property)
);

-- Up to where events have been counted: what is read once more is not counted once more.
create table ingest.schema_place (
    one boolean primary key default true check (one),
    tx  xid8   not null,
    id  bigint not null
);

insert into ingest.schema_place (tx, id) values ('0', 0);
