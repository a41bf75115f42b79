-- Entities that no longer exist. Mirrors learn of a deletion only from here, so rows stay.
create table warehouse.tombstone (
    fact    text   collate "C" not null,
    id      bigint not null,
    changed xid8   not null default pg_current_xact_id()
);

create index tombstone_changed on warehouse.tombstone (changed);
