-- Lists of customers that change only when somebody changes them.

create table segments.list (
    id          bigint generated always as identity primary key,
    name        text        not null,
    description text        not null default '',
    created_at  timestamptz not null,
    created_by  text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    deleted_at  timestamptz
);
create unique index list_name on segments.list (lower(name)) where deleted_at is null;

-- Who is on which list, by the identifier under which they were put there: whoever it belongs to at
-- present is on the list, so that people who turn out to be one, or two, need no change here. A
-- customer with several entries is on the list once, since the first of them. Entries that were
-- taken off stay, so that the copy learns of it, and so that it can be undone.
create table segments.list_entry (
    id            bigint generated always as identity primary key,
    list_id       bigint      not null references segments.list (id),
    identifier_id bigint      not null,
    how           text        not null check (how in ('MANUAL', 'IMPORT', 'SNAPSHOT')),
    added_at      timestamptz not null,
    removed_at    timestamptz,
    changed       xid8        not null default pg_current_xact_id()
);
create unique index list_entry_present on segments.list_entry (list_id, identifier_id)
    where removed_at is null;
create index list_entry_newest on segments.list_entry (list_id, added_at desc, id desc)
    where removed_at is null;
create index list_entry_removed on segments.list_entry (list_id, removed_at)
    where removed_at is not null;
create index list_entry_identifier on segments.list_entry (identifier_id);
create index list_entry_changed on segments.list_entry (changed);

create view facts.list_entries as
select id as entry_id, list_id, identifier_id, added_at, removed_at, changed
from segments.list_entry;

-- Which segments ask about which lists.
create table segments.list_use (
    segment_id bigint not null references segments.segment (id),
    list_id    bigint not null references segments.list (id),
    primary key (segment_id, list_id)
);
create index list_use_list on segments.list_use (list_id);

-- Putting many on a list at once: those that the lines of a file name, or the members of a segment.
-- `reached`: the line, or the number of the customer, up to which it is done.
create table segments.list_filling (
    id         bigint generated always as identity primary key,
    list_id    bigint      not null references segments.list (id),
    segment_id bigint references segments.segment (id),
    -- null = the file is still being read
    job_id     bigint,
    made_at    timestamptz not null,
    total      bigint      not null default 0,
    reached    bigint      not null default 0,
    done       bigint      not null default 0,
    added      bigint      not null default 0,
    present    bigint      not null default 0,
    unknown    bigint      not null default 0
);
create index list_filling_list on segments.list_filling (list_id, id desc);

-- What the lines of a file say: all before it is their turn, afterwards those without a customer of
-- their own, for a month.
create table segments.list_line (
    filling_id bigint  not null references segments.list_filling (id) on delete cascade,
    no         integer not null,
    text       text    not null,
    trouble    text check (trouble in ('UNKNOWN', 'AMBIGUOUS')),
    primary key (filling_id, no)
);
