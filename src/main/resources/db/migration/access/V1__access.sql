create schema if not exists access;

create table access.account (
    id              bigint generated always as identity primary key,
    email           text not null check (length(email) between 3 and 254),
    name            text not null check (length(name) between 1 and 200),
    password_hash   text not null,
    role            text not null,
    language        text not null,
    active          boolean not null default true,
    -- Grows when every session of the account must end; a session remembers the value it began with.
    session_epoch   bigint not null default 0,
    created_at      timestamptz not null,
    last_sign_in_at timestamptz
);
create unique index account_email on access.account (lower(email));

create table access.invitation (
    id          bigint generated always as identity primary key,
    -- Set when somebody who has an account gets a link to choose a new password.
    account_id  bigint references access.account (id),
    email       text not null check (length(email) between 3 and 254),
    role        text not null,
    -- SHA-256 of the random token in the link; the token itself is never stored.
    token_hash  bytea not null unique,
    invited_by  text not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    revoked_at  timestamptz
);

create table access.api_key (
    id           bigint generated always as identity primary key,
    name         text not null check (length(name) between 1 and 200),
    key_hash     bytea not null unique,
    -- The first characters, so that people can tell their keys apart.
    hint         text not null,
    permissions  text[] not null check (cardinality(permissions) > 0),
    created_by   text not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table access.audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    -- user:<id>, key:<id>, system or anonymous
    actor        text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    details      jsonb not null
);
create index audit_entry_at on access.audit_entry (at desc, id desc);
create index audit_entry_actor on access.audit_entry (actor, id desc);
create index audit_entry_action on access.audit_entry (action, id desc);

-- The log is append-only, also for whoever finds a hole in the application.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end
$$;
create trigger audit_entry_append_only
    before update or delete or truncate on access.audit_entry
    for each statement execute function access.refuse_change();

-- Browsers in which somebody has signed in; the cookie's value is stored as a hash only.
create table access.device (
    token_hash bytea primary key,
    account_id bigint not null references access.account (id) on delete cascade,
    used_at    timestamptz not null
);
create index device_account on access.device (account_id);
create index device_used on access.device (used_at);

-- Attempts per account and per address; what is counted is stored as a hash only. For what is
-- slowed down rather than locked, the window starts with the last attempt.
create table access.throttle (
    bucket       bytea primary key,
    window_start timestamptz not null,
    attempts     integer not null
);
create index throttle_window on access.throttle (window_start);

-- The tables of Spring Session under names of our own.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
