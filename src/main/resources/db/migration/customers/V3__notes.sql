-- What people wrote down about a customer. A note keeps the identifier under which the customer was
-- known, as everything about a person does, so that it follows merges and comes back with their
-- undoing. Deleted ones stay for a while, to be brought back.
create table customers.note (
    id            bigint generated always as identity primary key,
    identifier_id bigint      not null,
    author        text        not null,
    author_name   text        not null,
    body          text        not null check (body <> ''),
    written_at    timestamptz not null,
    edited_at     timestamptz,
    deleted_at    timestamptz
);

create index note_of on customers.note (identifier_id, written_at desc, id desc)
    where deleted_at is null;
create index note_deleted on customers.note (deleted_at) where deleted_at is not null;
