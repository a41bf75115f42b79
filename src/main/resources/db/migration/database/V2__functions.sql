-- Texts as they are compared where capitals do not matter: each character becomes its small letter by
-- Unicode's simple mapping, whatever the locale of the database. Other engines call this lower().
do $$
declare
    simple text := coalesce(
        (select collname from pg_collation
         where collname in ('pg_c_utf8', 'und-x-icu') and collnamespace = 'pg_catalog'::regnamespace
         order by collname limit 1),
        'default');
begin
    execute format(
        'create function facts.folded(text) returns text language sql immutable parallel safe '
        || 'return lower($1 collate pg_catalog.%I)', simple);
end
$$;
