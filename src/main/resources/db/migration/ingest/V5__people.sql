-- Which events tell of whom: the strongest identifier an event named, so that merges of customers
-- need not touch it. Read newest first; `tx`, `received_at` lead to the event in the log.
create table ingest.person_event (
    event         bigint primary key,
    identifier_id bigint      not null,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    tx            xid8        not null,
    name          text
);

create index person_event_latest on ingest.person_event
    (identifier_id, occurred_at desc, event desc);
