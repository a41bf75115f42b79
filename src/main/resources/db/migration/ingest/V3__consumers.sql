-- How far each consumer has come. Locked by the transaction of its batch: one node at a time.
create table ingest.consumer (
    name  text primary key,
    tx    xid8        not null default '0',
    id    bigint      not null default 0,
    -- Events behind the place were received after this, but for those in ingest.late: older months
    -- need not be searched for them.
    since timestamptz not null default '1970-01-01T00:00:00Z'
);

-- Transactions that put events into the log long after their receipt, as out of quarantine.
create table ingest.late (
    tx    xid8        not null default pg_current_xact_id(),
    since timestamptz not null
);

create index late_order on ingest.late (tx);

-- Events a consumer failed at, each alone, and went on without.
create table ingest.set_aside (
    id           bigint generated always as identity primary key,
    consumer     text        not null references ingest.consumer (name),
    tx           xid8        not null,
    event        bigint      not null,
    received_at  timestamptz not null,
    -- refused, database, defect
    reason       text        not null,
    -- The error's own code, never its message, which could name a person.
    code         text        not null,
    -- Under which the failure stands in the log file.
    reference    text        not null,
    set_aside_at timestamptz not null,
    tries        integer     not null default 1,
    -- To be tried again.
    wanted       boolean     not null default false,
    unique (consumer, tx, event)
);

create index set_aside_latest on ingest.set_aside (set_aside_at desc, id desc);
create index set_aside_wanted on ingest.set_aside (consumer, id) where wanted;

-- Where a replay from a point in time begins.
create index event_received on ingest.event using brin (received_at) with (pages_per_range = 32);
