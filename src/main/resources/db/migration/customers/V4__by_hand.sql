-- What people entered about a customer: field -> {v: value, at: time, by: who}; a null value takes
-- away. It goes before whatever is said under any identifier of the customer. Null = nothing.
alter table customers.identifier add column entered jsonb;

-- Whose an address is can be decided too: `about` is `email` or `phone` then, side 1 the address
-- and side 0 those it belongs to, or, if it `separates`, those it does not belong to. Without a side
-- 1 those of side 0 belong together, though the address that linked them was taken away.
alter table customers.merge add column about text;

-- For a week: what somebody entered at once, and what stood there before.
create table customers.edit (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null,
    edited_at   timestamptz not null
);
create index edit_age on customers.edit (edited_at);

create table customers.edit_before (
    edit_id       bigint not null references customers.edit (id) on delete cascade,
    identifier_id bigint not null,
    before        jsonb,
    after         jsonb,
    primary key (edit_id, identifier_id)
);

-- `step`: `made`, `lifted` = a separation that held before, `withdrawn` = a link that held before.
create table customers.edit_decision (
    edit_id  bigint not null references customers.edit (id) on delete cascade,
    merge_id bigint not null,
    step     text   not null,
    primary key (edit_id, merge_id)
);
