package org.stammkunde.ingest.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sources' rows.
@Repository
class SourceStore {

    private static final String COLUMNS =
            "id, name, kind, system, active, key_hint, origins, do_not_track, created_at, key_since";

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Source insert(NewSource wanted, WriteKey key, List<String> origins, Instant now) {
        return jdbc.sql(
                        """
                        insert into ingest.source
                            (name, kind, system, key_hash, key_hint, origins, created_at,
                             key_since)
                        values (:name, :kind, :system, :hash, :hint, :origins, :now, :now)
                        returning\s"""
                                + COLUMNS)
                .param("name", wanted.name())
                .param("kind", wanted.kind())
                .param("system", wanted.system())
                .param("hash", key.hash())
                .param("hint", key.hint())
                .param("origins", origins.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> source(row))
                .single();
    }

    Optional<Source> find(long id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from ingest.source where id = :id and kind <> 'import'"
                                + " and deleted_at is null")
                .param("id", id)
                .query((row, _) -> source(row))
                .optional();
    }

    List<Source> list() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from ingest.source where kind <> 'import' and deleted_at is null"
                                + " order by id desc")
                .query((row, _) -> source(row))
                .list();
    }

    /// Two who need the same source at once make it one after the other.
    void lockImports() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ingest.imports', 0))")
                .query((_, _) -> true)
                .single();
    }

    /// The source of files with the numbers of a system.
    Optional<Long> importsOf(String system) {
        return jdbc.sql(
                        """
                        select id from ingest.source
                        where kind = 'import' and system = :system order by id limit 1
                        """)
                .param("system", system)
                .query(Long.class)
                .optional();
    }

    /// Every source in use by the hash of its write key.
    Map<WriteKey.Hash, Source> byKey() {
        var all = new HashMap<WriteKey.Hash, Source>();
        jdbc.sql("select key_hash, " + COLUMNS + " from ingest.source where deleted_at is null")
                .query(
                        row -> {
                            all.put(WriteKey.Hash.of(row.getBytes("key_hash")), source(row));
                        });
        return all;
    }

    /// Also of files and of sources that were removed: their events stay.
    List<SourceLabel> labels() {
        return jdbc.sql("select id, name, kind, system, deleted_at from ingest.source")
                .query(
                        (row, _) ->
                                new SourceLabel(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("kind"),
                                        row.getString("system"),
                                        row.getObject("deleted_at") != null))
                .list();
    }

    /// Also of sources that were removed: their events stay.
    Map<Long, String> systems() {
        var all = new HashMap<Long, String>();
        jdbc.sql("select id, system from ingest.source")
                .query(
                        row -> {
                            all.put(row.getLong("id"), row.getString("system"));
                        });
        return all;
    }

    void update(Source source) {
        jdbc.sql(
                        """
                        update ingest.source
                        set name = :name, active = :active, origins = :origins,
                            do_not_track = :dnt
                        where id = :id
                        """)
                .param("id", source.id())
                .param("name", source.name())
                .param("active", source.active())
                .param("origins", source.origins().toArray(String[]::new))
                .param("dnt", source.doNotTrack())
                .update();
    }

    void changeKey(long id, WriteKey key, Instant now) {
        jdbc.sql(
                        """
                        update ingest.source
                        set key_hash = :hash, key_hint = :hint, key_since = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", key.hash())
                .param("hint", key.hint())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(long id, Instant now) {
        jdbc.sql("update ingest.source set deleted_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("system"),
                row.getBoolean("active"),
                row.getString("key_hint"),
                Arrays.asList((String[]) row.getArray("origins").getArray()),
                row.getBoolean("do_not_track"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("key_since", OffsetDateTime.class).toInstant());
    }
}
