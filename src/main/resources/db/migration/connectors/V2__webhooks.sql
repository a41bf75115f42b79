-- What is needed to receive the webhooks of a source.
create table connectors.hook (
    source         bigint primary key,
    -- What the sender signs with. It is needed as it is, so it cannot be a hash; nothing shows it.
    secret         text,
    secret_since   timestamptz,
    -- The one before: both count until then, so that nothing is lost during the change.
    former         text,
    former_until   timestamptz,
    -- Of senders without a vendor: where the signature stands and how it is made; without an
    -- algorithm the secret itself stands there.
    sign_header    text,
    sign_algorithm text,
    sign_encoding  text,
    -- And what in their deliveries means what.
    mapping        jsonb
);

-- What became of deliveries, by hour.
create table connectors.hook_count (
    source  bigint      not null,
    hour    timestamptz not null,
    -- taken, ignored, refused, waiting, quarantined
    outcome text        not null,
    count   bigint      not null,
    last_at timestamptz not null,
    primary key (source, hour, outcome)
);

-- What deliveries may refer to: the inner number of an order → the number that people know.
create table connectors.hook_reference (
    source bigint           not null,
    object text collate "C" not null,
    value  text             not null,
    primary key (source, object)
);

-- Deliveries that refer to something not heard of yet, each once.
create table connectors.hook_waiting (
    id          bigint generated always as identity primary key,
    source      bigint           not null,
    reference   text collate "C" not null,
    fingerprint bytea            not null,
    -- text, not json: it can hold what PostgreSQL's json cannot.
    delivery    text             not null,
    received_at timestamptz      not null,
    unique (source, fingerprint)
);

create index hook_waiting_reference on connectors.hook_waiting (source, reference);

-- The last few deliveries of senders without a vendor, to choose from what means what.
create table connectors.hook_sample (
    id          bigint generated always as identity primary key,
    source      bigint      not null,
    body        text        not null,
    received_at timestamptz not null
);

create index hook_sample_latest on connectors.hook_sample (source, id desc);
