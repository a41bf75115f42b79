-- Where events come from. The write key is kept as a hash; who deletes a source keeps its events.
create table ingest.source (
    id         bigint generated always as identity primary key,
    name       text        not null check (name <> ''),
    kind       text        not null check (kind in ('http')),
    active     boolean     not null default true,
    key_hash   bytea       not null unique,
    key_hint   text        not null,
    -- Web sites that may send from a browser; '*' stands for all.
    origins    text[]      not null default '{*}',
    created_at timestamptz not null,
    key_since  timestamptz not null,
    deleted_at timestamptz
);

-- The event log. Only ever appended to; its order is (tx, id): the transaction that committed an
-- event, and the place within it. Readers stay below the oldest transaction still running and so
-- miss nothing that commits late. One partition per month of receipt, made ahead.
create sequence ingest.event_id;

create table ingest.event (
    tx           xid8        not null default pg_current_xact_id(),
    id           bigint      not null default nextval('ingest.event_id'),
    received_at  timestamptz not null,
    occurred_at  timestamptz not null,
    source       bigint      not null,
    -- 1 identify, 2 track, 3 page, 4 screen, 5 group, 6 alias
    kind         smallint    not null,
    message_id   text        not null,
    name         text,
    user_id      text,
    anonymous_id text,
    -- The rest of the message as it was sent. json, not jsonb: it is read whole by consumers,
    -- keeps numbers as they were written, and the server need not take it apart to store it.
    payload      json        not null
) partition by range (received_at);

create index event_order on ingest.event (tx, id);
-- Events come about in the order of their time, so the coarsest index serves.
create index event_occurred on ingest.event using brin (occurred_at) with (pages_per_range = 32);

-- Messages counted already: 128 bits of a hash of source and message id. One partition per month;
-- each has a primary key of its own, so that two nodes cannot both count a message.
create table ingest.seen (
    -- year * 12 + month - 1
    month integer not null,
    high  bigint  not null,
    low   bigint  not null
) partition by list (month);

-- Events that could not be taken, each once however often it was sent.
create table ingest.rejected (
    id          bigint generated always as identity primary key,
    source      bigint      not null,
    fingerprint bytea       not null,
    reason      text        not null,
    field       text,
    received_at timestamptz not null,
    last_at     timestamptz not null,
    times       integer     not null default 1,
    -- When the sender sent it by its own clock, which its time is corrected with.
    sent_at     timestamptz,
    raw         text        not null,
    unique (source, fingerprint)
);

create index rejected_age on ingest.rejected (last_at);

-- What each commit brought per source; summed up into hours every minute. Two tables, so that
-- writers never wait for each other's row.
create table ingest.tally (
    source     bigint      not null,
    at         timestamptz not null,
    accepted   integer     not null,
    duplicates integer     not null,
    rejected   integer     not null
);

create table ingest.volume (
    source     bigint      not null,
    hour       timestamptz not null,
    last_at    timestamptz not null,
    accepted   bigint      not null,
    duplicates bigint      not null,
    rejected   bigint      not null,
    primary key (source, hour)
);
