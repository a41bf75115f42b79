-- Imports, the files they read, the rows they refused, and mappings kept for the next time.

-- Without `job_id` an import is a draft: its file is stored, what its columns mean is not settled.
-- `checkpoint_source` and `checkpoint_line` say how far it is committed: rows up to that line of
-- that file (0 = the first) are in. `zone` and `currency` are the company's when the import began.
create table connectors.import (
    id                bigint generated always as identity primary key,
    file_name         text        not null,
    file_bytes        bigint      not null default 0,
    preset            text,
    mapping           jsonb,
    header            jsonb,
    columns           integer     not null default 0,
    mends             bigint references connectors.import (id),
    job_id            bigint,
    zone              text,
    currency          text,
    created_at        timestamptz not null,
    stored_at         timestamptz,
    checkpoint_source integer     not null default 0,
    checkpoint_line   bigint      not null default 0,
    rows_read         bigint      not null default 0,
    rows_rejected     bigint      not null default 0,
    created           bigint      not null default 0,
    updated           bigint      not null default 0,
    unchanged         bigint      not null default 0,
    problem_code      text,
    problem_args      jsonb,
    completed_at      timestamptz,
    discarded_at      timestamptz
) with (fillfactor = 70);

create index import_mends on connectors.import (mends) where mends is not null;

-- The uploaded file in pieces of 1 MiB, each deflated where that makes it smaller.
create table connectors.upload_chunk (
    import_id bigint  not null references connectors.import (id) on delete cascade,
    no        integer not null,
    deflated  boolean not null,
    bytes     bytea   not null,
    primary key (import_id, no)
);
alter table connectors.upload_chunk alter column bytes set storage external;

-- `cells` is the row divided into columns, a JSON array; empty when it could not be.
create table connectors.rejected_row (
    import_id bigint not null references connectors.import (id) on delete cascade,
    line      bigint not null,
    field     text,
    value     text,
    reason    text   not null,
    cells     text   not null,
    raw       text   not null,
    primary key (import_id, line)
);

-- How many rows of an import were rejected why, so that nobody has to count millions of them.
create table connectors.rejected_count (
    import_id bigint not null references connectors.import (id) on delete cascade,
    reason    text   not null,
    field     text   not null,
    rows      bigint not null,
    primary key (import_id, reason, field)
);

create table connectors.saved_mapping (
    id         bigint generated always as identity primary key,
    name       text        not null,
    mapping    jsonb       not null,
    created_at timestamptz not null
);
create unique index saved_mapping_name on connectors.saved_mapping (lower(name));
