package org.stammkunde.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes profiles and identifiers by the thousand: arrays in, one statement each.
@Repository
class ProfileStore {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ProfileStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Writers of profiles take turns, transaction by transaction: two of them that create the
    /// same customers, or update the same ones in different order, would block each other.
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('customers.resolve', 0))")
                .query((row, any) -> true)
                .single();
    }

    Map<Identifier, Long> known(Collection<Identifier> identifiers) {
        var known = HashMap.<Identifier, Long>newHashMap(identifiers.size());
        sql.sql(
                        """
                        select i.source, i.value, i.customer_id
                        from unnest(:sources::text[], :values::text[]) as w (source, value)
                        join customers.identifier i using (source, value)
                        """)
                .param("sources", texts(identifiers, Identifier::source))
                .param("values", texts(identifiers, Identifier::value))
                .query(
                        row -> {
                            known.put(
                                    new Identifier(row.getString(1), row.getString(2)),
                                    row.getLong(3));
                        });
        return known;
    }

    /// The systems that number each of the given customers.
    Map<Long, Set<String>> sources(Collection<Long> customers) {
        var sources = new HashMap<Long, Set<String>>();
        identifiers(customers)
                .forEach(
                        (id, identifiers) ->
                                identifiers.stream()
                                        .map(Identifier::source)
                                        .filter(source -> !source.equals(Identifier.EMAIL))
                                        .forEach(
                                                source ->
                                                        sources.computeIfAbsent(
                                                                        id, any -> new HashSet<>())
                                                                .add(source)));
        return sources;
    }

    Map<Long, List<Identifier>> identifiers(Collection<Long> customers) {
        var identifiers = new HashMap<Long, List<Identifier>>();
        sql.sql(
                        """
                        select customer_id, source, value from customers.identifier
                        where customer_id = any(:ids) order by source, value
                        """)
                .param("ids", customers.toArray(Long[]::new))
                .query(
                        row -> {
                            identifiers
                                    .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                                    .add(new Identifier(row.getString(2), row.getString(3)));
                        });
        return identifiers;
    }

    List<Profile> profiles(Collection<Long> customers) {
        return sql.sql(
                        """
                        select id, external_id, email, email_at, name, name_at, country, country_at,
                               attributes::text, attributes_at::text
                        from customers.customer where id = any(:ids)
                        """)
                .param("ids", customers.toArray(Long[]::new))
                .query((row, any) -> profile(row))
                .list();
    }

    List<Long> newIds(int count) {
        return sql.sql(
                        """
                        select nextval('customers.customer_id')
                        from generate_series(1, :count)
                        """)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    void insert(List<Profile> profiles, Map<Long, List<Identifier>> found, Instant now) {
        bind(
                        """
                        insert into customers.customer
                            (id, external_id, email, email_at, name, name_at, country, country_at,
                             attributes, attributes_at, terms, created_at)
                        select d.*, cast(:now as timestamptz) from
                        """,
                        " as d",
                        profiles,
                        found)
                .param("now", now.toString())
                .update();
        sql.sql("insert into customers.totals (customer_id) select unnest(:ids::bigint[])")
                .param("ids", ids(profiles))
                .update();
    }

    void update(List<Profile> profiles, Map<Long, List<Identifier>> identifiers) {
        bind(
                        """
                        update customers.customer c
                        set external_id = d.external_id,
                            email = d.email,
                            email_at = d.email_at,
                            name = d.name,
                            name_at = d.name_at,
                            country = d.country,
                            country_at = d.country_at,
                            attributes = d.attributes,
                            attributes_at = d.attributes_at,
                            terms = d.terms,
                            changed = pg_current_xact_id()
                        from
                        """,
                        """
                         as d (id, external_id, email, email_at, name, name_at, country,
                               country_at, attributes, attributes_at, terms)
                        where c.id = d.id
                        """,
                        profiles,
                        identifiers)
                .update();
    }

    /// Moves the times of statements; nobody sees them, so `changed` stays.
    void confirm(List<Profile> profiles) {
        sql.sql(
                        """
                        update customers.customer c
                        set email_at = d.email_at, name_at = d.name_at, country_at = d.country_at,
                            attributes_at = d.attributes_at
                        from unnest(
                            :ids::bigint[], :emailAts::timestamptz[], :nameAts::timestamptz[],
                            :countryAts::timestamptz[], :attributeAts::jsonb[])
                            as d (id, email_at, name_at, country_at, attributes_at)
                        where c.id = d.id
                        """)
                .param("ids", ids(profiles))
                .param("emailAts", texts(profiles, p -> time(p.email)))
                .param("nameAts", texts(profiles, p -> time(p.name)))
                .param("countryAts", texts(profiles, p -> time(p.country)))
                .param("attributeAts", texts(profiles, p -> json(p, Stamped::at)))
                .update();
    }

    void insert(Map<Identifier, Long> found) {
        sql.sql(
                        """
                        insert into customers.identifier (source, value, customer_id)
                        select * from unnest(:sources::text[], :values::text[], :ids::bigint[])
                        """)
                .param("sources", texts(found.keySet(), Identifier::source))
                .param("values", texts(found.keySet(), Identifier::value))
                .param("ids", found.values().toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bind(
            String head, String tail, List<Profile> profiles, Map<Long, List<Identifier>> known) {
        var rows =
                """
                unnest(
                    :ids::bigint[], :externalIds::text[],
                    :emails::text[], :emailAts::timestamptz[],
                    :names::text[], :nameAts::timestamptz[],
                    :countries::text[], :countryAts::timestamptz[],
                    :attributes::jsonb[], :attributeAts::jsonb[], :terms::text[])
                """;
        return sql.sql(head + rows + tail)
                .param("ids", ids(profiles))
                .param("externalIds", texts(profiles, p -> p.externalId))
                .param("emails", texts(profiles, p -> p.email.value()))
                .param("emailAts", texts(profiles, p -> time(p.email)))
                .param("names", texts(profiles, p -> p.name.value()))
                .param("nameAts", texts(profiles, p -> time(p.name)))
                .param("countries", texts(profiles, p -> p.country.value()))
                .param("countryAts", texts(profiles, p -> time(p.country)))
                .param("attributes", texts(profiles, p -> json(p, Stamped::value)))
                .param("attributeAts", texts(profiles, p -> json(p, Stamped::at)))
                .param("terms", texts(profiles, p -> p.terms(known.getOrDefault(p.id, List.of()))));
    }

    private Profile profile(ResultSet row) throws SQLException {
        return Profile.stored(
                row.getLong("id"),
                row.getString("external_id"),
                stamped(row, "email"),
                stamped(row, "name"),
                stamped(row, "country"),
                attributes(row.getString("attributes"), row.getString("attributes_at")));
    }

    private static Stamped stamped(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column + "_at", OffsetDateTime.class);
        return new Stamped(row.getString(column), at == null ? null : at.toInstant());
    }

    private Map<String, Stamped> attributes(String values, String times) {
        if (values.equals("{}")) {
            return Map.of();
        }
        var at = json.readValue(times, TEXTS);
        var attributes = new TreeMap<String, Stamped>();
        json.readValue(values, TEXTS)
                .forEach(
                        (key, value) ->
                                attributes.put(
                                        key, new Stamped(value, Instant.parse(at.get(key)))));
        return attributes;
    }

    private String json(Profile profile, Function<Stamped, @Nullable Object> part) {
        if (profile.attributes.isEmpty()) {
            return "{}";
        }
        var parts = new TreeMap<String, String>();
        profile.attributes.forEach(
                (key, value) -> parts.put(key, String.valueOf(part.apply(value))));
        return json.writeValueAsString(parts);
    }

    private static @Nullable String time(Stamped field) {
        return field.at() == null ? null : field.at().toString();
    }

    private static Long[] ids(List<Profile> profiles) {
        return profiles.stream().map(profile -> profile.id).toArray(Long[]::new);
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
