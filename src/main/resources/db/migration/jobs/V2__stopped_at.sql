-- when the last attempt ended; how long the job stood still after that counts as no work
alter table jobs.job add column stopped_at timestamptz;
