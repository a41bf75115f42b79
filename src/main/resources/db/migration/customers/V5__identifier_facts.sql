-- To whom an identifier belongs, as a fact: what people did keeps the identifier under which it came,
-- and a merge or its undoing rewrites a few rows here instead of all that. Copies are built anew, so
-- rows that are there already need no transaction of their own.
alter table customers.identifier add column changed xid8 not null default '0';
alter table customers.identifier alter column changed set default pg_current_xact_id();
create index identifier_changed on customers.identifier (changed);

create view facts.identifiers as
select id as identifier_id, customer_id, changed from customers.identifier;
