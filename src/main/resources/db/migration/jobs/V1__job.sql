create table jobs.job (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    subject     bigint      not null,
    state       text        not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    rows        bigint      not null default 0,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz,
    error_code  text,
    -- grows with every attempt; whoever holds an older one can commit nothing
    token       bigint      not null default 0,
    -- the node that runs it and until when it may, unless it renews its lease
    node        text,
    lease_until timestamptz,
    -- attempts in a row that ended without progress
    crashes     integer     not null default 0,
    due_at      timestamptz not null default now()
);

-- finished jobs are many, the others few: claiming looks at these only
create index job_open on jobs.job (due_at, id) where state in ('QUEUED', 'RUNNING');
create index job_newest on jobs.job (created_at desc, id desc);
