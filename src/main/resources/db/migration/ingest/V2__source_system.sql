-- Whose customer and order numbers a source's events carry: two sources of one system mean the
-- same customer and the same order by the same number. Kinds are known to the program.
alter table ingest.source drop constraint source_kind_check;
alter table ingest.source add column system text collate "C" not null default 'stammkunde';
alter table ingest.source alter column system drop default;
