-- The property at fault, where one is: a name of the vocabulary, never a value.
alter table ingest.set_aside add column field text;
