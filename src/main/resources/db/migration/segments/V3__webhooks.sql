-- Receivers that are told who enters and leaves a segment.

create table segments.webhook (
    id            bigint generated always as identity primary key,
    segment_id    bigint      not null references segments.segment (id),
    url           text        not null,
    sends         text        not null check (sends in ('BOTH', 'ENTERED', 'LEFT')),
    -- whether it is also told what an edited condition changes
    edits         boolean     not null,
    secret        text        not null,
    -- how many secrets it has had, so that a page asks for another one once
    secrets       integer     not null default 1,
    -- the former secret that signs as well, until when
    former        text,
    former_until  timestamptz,
    -- the number of changes at which it was made
    started       bigint      not null,
    -- changes up to this number were delivered, or are not asked for
    place         bigint      not null,
    -- of those who were in it at the beginning, the customer up to whom they were sent; null = all
    -- were, or are not asked for
    initial_after bigint,
    -- the message under way, null = none: its id, and up to where it reaches
    message       text,
    message_until bigint,
    failures      integer     not null default 0,
    failing_since timestamptz,
    -- status of the last answer, or why there was none
    last_status   integer,
    last_trouble  text,
    due_at        timestamptz not null default now(),
    paused        text check (paused in ('BY_HAND', 'GONE', 'GAVE_UP')),
    -- who sends for it at present; grows with each time, so that a late one is told apart
    lease         bigint      not null default 0,
    leased_until  timestamptz,
    -- a test message is under way, at most until then
    tested_until  timestamptz,
    -- made up by the page that asked for it, so that it is made once
    once          uuid,
    created_at    timestamptz not null default now()
);
create index webhook_segment on segments.webhook (segment_id);
create unique index webhook_once on segments.webhook (segment_id, once);

-- What was sent, for a month.
create table segments.webhook_delivery (
    id         bigint generated always as identity primary key,
    webhook_id bigint      not null references segments.webhook (id) on delete cascade,
    message    text        not null,
    test       boolean     not null,
    sent_at    timestamptz not null default now(),
    changes    integer     not null,
    status     integer,
    trouble    text,
    took_ms    integer     not null
);
create index webhook_delivery_newest on segments.webhook_delivery (webhook_id, id desc);
create index webhook_delivery_sent on segments.webhook_delivery (sent_at);

-- Who writes stays of a segment holds its lock until after the commit: so of one segment, changes
-- become visible in the order of these numbers. Only segments with a webhook number their changes.
create sequence segments.change_no;
alter table segments.stay add column entered_no bigint, add column left_no bigint;
create index stay_entered_no on segments.stay (segment_id, entered_no)
    where entered_no is not null;
create index stay_left_no on segments.stay (segment_id, left_no) where left_no is not null;
