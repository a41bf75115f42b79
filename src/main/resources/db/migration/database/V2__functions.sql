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

-- A property of an event as a text, where it is one or a flag.
create function facts.property_text(properties jsonb, name text) returns text
    language sql immutable parallel safe
    return case when jsonb_typeof(properties -> name) in ('string', 'boolean')
        then properties ->> name end;

-- A property of an event as a number, where it is one or a text that says one, and not too large.
-- Other engines read numbers in JSON as double precision: fewer decimals of large ones count.
create function facts.property_number(properties jsonb, name text) returns numeric
    language sql immutable parallel safe
    return case
        when jsonb_typeof(properties -> name) = 'number' then
            case
                when abs((properties ->> name)::numeric) < 1000000000
                    then (properties ->> name)::numeric(18, 6)
                when abs((properties ->> name)::numeric) < 100000000000
                    then (properties ->> name)::numeric(18, 2)
            end
        when jsonb_typeof(properties -> name) = 'string'
            and properties ->> name ~ '^-?[0-9]{1,11}([.][0-9]{1,30})?$' then
            (properties ->> name)::numeric(18, 6)
    end;

create function facts.property_known(properties jsonb, name text) returns boolean
    language sql immutable parallel safe
    return coalesce(jsonb_typeof(properties -> name) <> 'null', false);
