-- What people did, as facts. Rows are only ever added, so `changed` finds the new ones. Copies are
-- built anew, so rows that are there already need no transaction of their own.
alter table ingest.person_event
    add column source  bigint,
    add column kind    smallint,
    add column changed xid8 not null default '0';
alter table ingest.person_event alter column changed set default pg_current_xact_id();

update ingest.person_event p set source = e.source, kind = e.kind
from ingest.event e
where e.tx = p.tx and e.id = p.event and e.received_at = p.received_at;

alter table ingest.person_event
    alter column source set not null,
    alter column kind set not null;
create index person_event_changed on ingest.person_event (changed);

-- Whose an event is stands in facts.identifiers. Its properties are fetched from the log by a
-- subquery, so that whoever only looks for changes does not touch the log.
create view facts.events as
select p.event as event_id,
       p.identifier_id,
       p.source,
       case p.kind
           when 1 then 'identify'
           when 2 then 'track'
           when 3 then 'page'
           when 4 then 'screen'
           when 5 then 'group'
           when 6 then 'alias'
       end as kind,
       p.name,
       p.occurred_at,
       (p.occurred_at at time zone (select zone from facts.company))::date as occurred_day,
       (select e.payload -> 'properties'
        from ingest.event e
        where e.tx = p.tx and e.id = p.event and e.received_at = p.received_at) as properties,
       p.changed
from ingest.person_event p;
