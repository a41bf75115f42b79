create schema if not exists company;
create schema if not exists facts;

-- One company per installation: the key admits a single row.
create table company.profile (
    single               boolean primary key default true check (single),
    name                 text not null check (length(name) between 1 and 200),
    zone                 text not null,
    currency             text not null check (currency ~ '^[A-Z]{3}$'),
    locale               text not null,
    activity_window_days integer check (activity_window_days between 1 and 3650),
    margin_rate          numeric(7, 6) check (margin_rate between 0 and 1),
    count_free_orders    boolean not null default true
);

create view facts.company as
    select zone, currency from company.profile;
