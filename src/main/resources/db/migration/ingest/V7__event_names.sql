-- The names of what somebody did, and all of one name, without reading everything else they did.
create index person_event_name on ingest.person_event
    (identifier_id, name, occurred_at desc, event desc) where name is not null;
