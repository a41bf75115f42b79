-- From which value on a customer's score is at least 2, 3, 4 and 5, for the day of the last order,
-- the number of orders and their value: one row, once that was worked out, and what from. Without
-- a buyer in the window the lists are empty.
create table scoring.threshold (
    id                integer primary key check (id = 1),
    worked_out_at     timestamptz not null,
    day               date        not null,
    zone              text        not null,
    count_free_orders boolean     not null,
    activity_days     integer     not null,
    rfm_days          integer     not null,
    buyers            bigint      not null,
    recency           date[]      not null,
    frequency         bigint[]    not null,
    monetary          bigint[]    not null,
    changed           xid8        not null default pg_current_xact_id()
);

create view facts.thresholds as
select id::bigint as threshold_id,
       worked_out_at,
       activity_days,
       rfm_days,
       buyers,
       recency[1] as recency_2,
       recency[2] as recency_3,
       recency[3] as recency_4,
       recency[4] as recency_5,
       frequency[1] as frequency_2,
       frequency[2] as frequency_3,
       frequency[3] as frequency_4,
       frequency[4] as frequency_5,
       monetary[1] as monetary_2,
       monetary[2] as monetary_3,
       monetary[3] as monetary_4,
       monetary[4] as monetary_5,
       changed
from scoring.threshold;
