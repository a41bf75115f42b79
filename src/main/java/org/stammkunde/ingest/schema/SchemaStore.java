package org.stammkunde.ingest.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.rules.EventName;

/// Keeps what was learned: so many names per source, so many properties per name, the first ones
/// seen. Only one node writes at a time, as the consumer's turn demands.
@Repository
class SchemaStore {

    static final int MOST_EVENTS = 500;
    static final int MOST_PROPERTIES = 200;

    private static final Comparator<SchemaConsumer.Key> ORDER =
            Comparator.comparingLong(SchemaConsumer.Key::source)
                    .thenComparing(key -> key.event().kind())
                    .thenComparing(key -> key.event().name());

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    SchemaStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Up to where events have been counted.
    Checkpoint place() {
        return jdbc.sql("select tx::text::bigint as tx, id from ingest.schema_place for update")
                .query((row, _) -> new Checkpoint(row.getLong("tx"), row.getLong("id")))
                .single();
    }

    void countedTo(Checkpoint place) {
        jdbc.sql("update ingest.schema_place set tx = cast(cast(:tx as text) as xid8), id = :id")
                .param("tx", place.tx())
                .param("id", place.id())
                .update();
    }

    void add(Map<SchemaConsumer.Key, EventDigest> digests) {
        var sorted = new TreeMap<SchemaConsumer.Key, EventDigest>(ORDER);
        sorted.putAll(digests);
        var known = new HashMap<Long, Set<EventName>>();
        sorted.forEach(
                (key, digest) -> {
                    var names = known.computeIfAbsent(key.source(), this::names);
                    if (names.contains(key.event()) || names.size() < MOST_EVENTS) {
                        names.add(key.event());
                        addEvent(key, digest);
                        addProperties(key, digest);
                    }
                });
    }

    private Set<EventName> names(long source) {
        return new HashSet<>(
                jdbc.sql("select kind, name from ingest.schema_event where source = :source")
                        .param("source", source)
                        .query((row, _) -> name(row))
                        .list());
    }

    private void addEvent(SchemaConsumer.Key key, EventDigest digest) {
        jdbc.sql(
                        """
                        insert into ingest.schema_event as s
                            (source, kind, name, events, first_at, last_at)
                        values (:source, :kind, :name, :events, :first, :last)
                        on conflict (source, kind, name) do update
                        set events = s.events + excluded.events,
                            first_at = least(s.first_at, excluded.first_at),
                            last_at = greatest(s.last_at, excluded.last_at)
                        """)
                .params(parameters(key))
                .param("events", digest.events())
                .param("first", time(digest.firstAt()))
                .param("last", time(digest.lastAt()))
                .update();
    }

    private void addProperties(SchemaConsumer.Key key, EventDigest digest) {
        var known = new HashMap<String, SeenProperty>();
        properties(key.source(), key.event()).forEach(one -> known.put(one.name(), one));
        var rows = new ArrayList<MapSqlParameterSource>();
        int room = MOST_PROPERTIES - known.size();
        for (var entry : digest.properties().entrySet()) {
            var before = known.get(entry.getKey());
            if (before != null) {
                entry.getValue().add(before.types(), before.samples());
            } else if (room-- <= 0) {
                continue;
            }
            rows.add(row(key, entry.getKey(), entry.getValue(), digest));
        }
        batches.batchUpdate(
                """
                insert into ingest.schema_property as s
                    (source, kind, name, property, types, samples, events, first_at, last_at)
                values (:source, :kind, :name, :property, :types, :samples, :events, :first, :last)
                on conflict (source, kind, name, property) do update
                set types = excluded.types, samples = excluded.samples,
                    events = s.events + excluded.events,
                    first_at = least(s.first_at, excluded.first_at),
                    last_at = greatest(s.last_at, excluded.last_at)
                """,
                rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(
            SchemaConsumer.Key key, String name, PropertyDigest property, EventDigest digest) {
        return new MapSqlParameterSource(parameters(key))
                .addValue("property", name)
                .addValue("types", property.types().toArray(String[]::new))
                .addValue("samples", property.samples().toArray(String[]::new))
                .addValue("events", property.events())
                .addValue("first", time(digest.firstAt()))
                .addValue("last", time(digest.lastAt()));
    }

    /// The most frequent first.
    List<SeenEvent> events(long source) {
        return jdbc.sql(
                        """
                        select kind, name, events, first_at, last_at from ingest.schema_event
                        where source = :source order by events desc, kind, name
                        """)
                .param("source", source)
                .query((row, _) -> event(row))
                .list();
    }

    SchemaSize size(long source) {
        return jdbc.sql(
                        """
                        select (select count(*) from ingest.schema_event where source = :source),
                               (select count(*) from ingest.schema_property where source = :source)
                        """)
                .param("source", source)
                .query((row, _) -> new SchemaSize(row.getLong(1), row.getLong(2)))
                .single();
    }

    Optional<SeenEvent> event(long source, EventName event) {
        return jdbc.sql(
                        """
                        select kind, name, events, first_at, last_at from ingest.schema_event
                        where source = :source and kind = :kind and name = :name
                        """)
                .params(parameters(new SchemaConsumer.Key(source, event)))
                .query((row, _) -> event(row))
                .optional();
    }

    /// The most frequent first.
    List<SeenProperty> properties(long source, EventName event) {
        return jdbc.sql(
                        """
                        select property, types, samples, events, first_at, last_at
                        from ingest.schema_property
                        where source = :source and kind = :kind and name = :name
                        order by events desc, property
                        """)
                .params(parameters(new SchemaConsumer.Key(source, event)))
                .query((row, _) -> property(row))
                .list();
    }

    private static Map<String, Object> parameters(SchemaConsumer.Key key) {
        return Map.of(
                "source", key.source(),
                "kind", key.event().kind().code(),
                "name", key.event().name());
    }

    private static EventName name(ResultSet row) throws SQLException {
        return new EventName(EventKind.of(row.getInt("kind")), row.getString("name"));
    }

    private static SeenEvent event(ResultSet row) throws SQLException {
        return new SeenEvent(
                name(row),
                row.getLong("events"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static SeenProperty property(ResultSet row) throws SQLException {
        return new SeenProperty(
                row.getString("property"),
                texts(row, "types"),
                texts(row, "samples"),
                row.getLong("events"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
