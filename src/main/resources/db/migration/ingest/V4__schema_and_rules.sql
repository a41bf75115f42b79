-- Whether events of browsers that ask not to be tracked are left out.
alter table ingest.source add column do_not_track boolean not null default true;

-- What was turned away or left out at the door, per source and hour: requests refused by the code
-- of their answer, events left out by rules or because a browser asked not to be tracked.
create table ingest.turned_away (
    source bigint      not null,
    hour   timestamptz not null,
    cause  text        not null,
    times  bigint      not null,
    primary key (source, hour, cause)
);
