-- Segments, what they asked for over time, and who has been in them.

create table segments.segment (
    id          bigint generated always as identity primary key,
    name        text        not null,
    description text        not null default '',
    version     integer     not null default 1,
    tree        jsonb       not null,
    -- the version by which its members were last worked out, null = never
    filled      integer,
    size        bigint,
    counted_at  timestamptz,
    -- why its members could not be worked out, null = they could
    trouble     text,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    deleted_at  timestamptz
);
create unique index segment_name on segments.segment (lower(name)) where deleted_at is null;

create table segments.version (
    segment_id bigint      not null references segments.segment (id),
    no         integer     not null,
    tree       jsonb       not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    primary key (segment_id, no)
);

-- Which segments ask about which others.
create table segments.use (
    segment_id bigint not null references segments.segment (id),
    used_id    bigint not null references segments.segment (id),
    primary key (segment_id, used_id)
);
create index use_used on segments.use (used_id);

-- One row from when a customer enters a segment until they leave it: membership and its history in
-- one. Nobody can be in a segment twice.
create table segments.stay (
    id          bigint generated always as identity primary key,
    segment_id  bigint      not null references segments.segment (id),
    customer_id bigint      not null,
    entered_at  timestamptz not null,
    entered_by  text        not null check (entered_by in ('CREATED', 'EDITED', 'DATA', 'TIME')),
    left_at     timestamptz,
    left_by     text check (left_by in ('EDITED', 'DATA', 'TIME', 'DELETED')),
    changed     xid8        not null default pg_current_xact_id(),
    check ((left_at is null) = (left_by is null))
);
create unique index stay_present on segments.stay (segment_id, customer_id) where left_at is null;
create index stay_newest on segments.stay (segment_id, entered_at desc, id desc)
    where left_at is null;
create index stay_customer on segments.stay (customer_id);
create index stay_changed on segments.stay (changed);

-- How many were in it at the end of a day, or so far.
create table segments.size (
    segment_id bigint not null references segments.segment (id),
    day        date   not null,
    members    bigint not null,
    primary key (segment_id, day)
);

create view facts.segment_stays as
select id as stay_id, segment_id, customer_id, entered_at, left_at, changed
from segments.stay;

-- Whoever was touched by transactions below `checkpoint` has been looked at.
create table segments.live (
    only_row   boolean primary key default true check (only_row),
    checkpoint xid8    not null
);
insert into segments.live (checkpoint) values (pg_snapshot_xmin(pg_current_snapshot()));
