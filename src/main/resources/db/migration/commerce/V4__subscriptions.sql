-- Subscriptions, folded from everything that was said about them.

create sequence commerce.subscription_id;

-- `source` is the system whose numbers `number` is one of. What stands here is the present run:
-- who comes back begins a new one. `mrr_minor` is null as long as nobody said a price.
create table commerce.subscription (
    id            bigint primary key default nextval('commerce.subscription_id'),
    source        text collate "C" not null,
    number        text collate "C" not null,
    identifier_id bigint,
    customer_id   bigint,
    plan          text,
    status        text             not null default 'RUNNING'
                  check (status in ('RUNNING', 'TRIAL', 'PAUSED')),
    mrr_minor     bigint,
    started_at    timestamptz      not null,
    renews_at     timestamptz,
    notice_days   integer,
    ended_at      timestamptz,
    end_reason    text,
    changed       xid8             not null default pg_current_xact_id(),
    unique (number, source)
) with (fillfactor = 80);

create index subscription_changed on commerce.subscription (changed);
create index subscription_customer on commerce.subscription (customer_id, started_at, id)
    where customer_id is not null;
create index subscription_identifier on commerce.subscription (identifier_id)
    where identifier_id is not null;
create index subscription_start on commerce.subscription (started_at desc nulls last, id desc);
create index subscription_renewal on commerce.subscription (renews_at desc nulls last, id desc);
create index subscription_mrr on commerce.subscription (mrr_minor desc nulls last, id desc);
create index subscription_end on commerce.subscription (ended_at desc nulls last, id desc);
create index subscription_plan on commerce.subscription (plan, id);

-- One event about a subscription: what it said, and when that was true. A subscription is folded
-- from all of its own, so that their order of arrival does not matter.
create table commerce.subscription_statement (
    subscription_id bigint           not null references commerce.subscription (id),
    occurred_at     timestamptz      not null,
    message_id      text collate "C" not null,
    event_source    bigint           not null,
    kind            text             not null check (kind in ('STARTED', 'UPDATED', 'ENDED')),
    identifier_id   bigint,
    said            jsonb            not null,
    primary key (subscription_id, occurred_at, message_id, event_source)
);

-- From when to when it ran at which amount a month; the last one is open while it runs. Between
-- two runs there is a gap.
create table commerce.subscription_period (
    subscription_id bigint      not null references commerce.subscription (id),
    no              integer     not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    mrr_minor       bigint,
    primary key (subscription_id, no)
);

create view facts.subscriptions as
select s.id as subscription_id,
       s.customer_id,
       s.number,
       s.plan,
       s.status,
       s.mrr_minor,
       s.started_at,
       (s.started_at at time zone (select zone from facts.company))::date as started_day,
       s.renews_at,
       (s.renews_at at time zone (select zone from facts.company))::date as renewal_day,
       (s.renews_at at time zone (select zone from facts.company))::date - s.notice_days
           as notice_day,
       s.ended_at,
       (s.ended_at at time zone (select zone from facts.company))::date as ended_day,
       s.end_reason,
       s.changed
from commerce.subscription s;

create view facts.subscription_periods as
select p.subscription_id,
       p.no as period_no,
       s.customer_id,
       p.started_at,
       (p.started_at at time zone (select zone from facts.company))::date as started_day,
       p.ended_at,
       (p.ended_at at time zone (select zone from facts.company))::date as ended_day,
       p.mrr_minor,
       s.changed
from commerce.subscription_period p
join commerce.subscription s on s.id = p.subscription_id;
