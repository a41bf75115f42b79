-- Requests to the helpdesk, folded from everything that was said about them.

create sequence success.ticket_id;

-- `source` is the system whose numbers `number` is one of.
create table success.ticket (
    id                bigint primary key default nextval('success.ticket_id'),
    source            text collate "C" not null,
    number            text collate "C" not null,
    identifier_id     bigint,
    customer_id       bigint,
    subject           text,
    state             text             not null default 'OPEN'
                      check (state in ('OPEN', 'PENDING', 'SOLVED', 'CLOSED')),
    channel           text,
    priority          text,
    created_at        timestamptz      not null,
    first_response_at timestamptz,
    solved_at         timestamptz,
    csat              smallint check (csat between 1 and 5),
    csat_comment      text,
    changed           xid8             not null default pg_current_xact_id(),
    unique (number, source)
) with (fillfactor = 80);

create index ticket_changed on success.ticket (changed);
create index ticket_customer on success.ticket (customer_id, created_at, id)
    where customer_id is not null;
create index ticket_identifier on success.ticket (identifier_id)
    where identifier_id is not null;
create index ticket_created on success.ticket (created_at desc nulls last, id desc);
create index ticket_solved on success.ticket (solved_at desc nulls last, id desc);
create index ticket_csat on success.ticket (csat desc nulls last, id desc);
create index ticket_unsolved on success.ticket (created_at, id) where state in ('OPEN', 'PENDING');

-- One event about a ticket: what it said, and when that was true. A ticket is folded from all of
-- its own, so that their order of arrival does not matter.
create table success.ticket_statement (
    ticket_id     bigint           not null references success.ticket (id),
    occurred_at   timestamptz      not null,
    message_id    text collate "C" not null,
    event_source  bigint           not null,
    kind          text             not null
                  check (kind in ('CREATED', 'UPDATED', 'SOLVED', 'RATED')),
    identifier_id bigint,
    said          jsonb            not null,
    primary key (ticket_id, occurred_at, message_id, event_source)
);

create view facts.tickets as
select t.id as ticket_id,
       t.customer_id,
       t.number,
       t.state,
       t.channel,
       t.priority,
       t.created_at,
       (t.created_at at time zone (select zone from facts.company))::date as created_day,
       t.first_response_at,
       t.solved_at,
       (t.solved_at at time zone (select zone from facts.company))::date as solved_day,
       t.csat::integer as csat,
       t.changed
from success.ticket t;
