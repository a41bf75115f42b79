-- Imports of more than orders. `as_of` is when rows were true that do not say so themselves: when
-- the file was uploaded, or, of a file that was the last one before already, that file's time, so
-- that its rows are the same messages again. `source` is the system of the settled mapping.
alter table connectors.import
    add column kind        text not null default 'orders',
    add column source      text collate "C",
    add column fingerprint text,
    add column as_of       timestamptz;
alter table connectors.import alter column kind drop default;

create index import_as_of on connectors.import (kind, source, id) where as_of is not null;

alter table connectors.saved_mapping
    add column kind text not null generated always as (coalesce(mapping ->> 'kind', 'orders')) stored;
