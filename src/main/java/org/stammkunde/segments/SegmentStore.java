package org.stammkunde.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The segments' rows, with what they asked for over time.
@Repository
class SegmentStore {

    private static final String COLUMNS =
            """
            s.id, s.name, s.description, s.version, s.tree::text as tree, s.filled, s.size,
            s.counted_at, s.trouble, s.created_at, s.changed_at
            """;

    /// Numbers keep all their digits.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final JdbcClient sql;

    SegmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whoever changes segments takes turns, until the end of the transaction: what was checked
    /// about the others still holds then.
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('segments', 0))")
                .query((row, any) -> true)
                .single();
    }

    SegmentId insert(SegmentDraft draft, String author, Instant now) {
        long id =
                sql.sql(
                                """
                                insert into segments.segment
                                    (name, description, tree, created_at, changed_at, changed_by)
                                values (:name, :description, cast(:tree as jsonb), :now, :now, :author)
                                returning id
                                """)
                        .param("name", draft.name())
                        .param("description", draft.description())
                        .param("tree", draft.condition().toString())
                        .param("now", utc(now))
                        .param("author", author)
                        .query(Long.class)
                        .single();
        keepVersion(new SegmentId(id), author, now);
        return new SegmentId(id);
    }

    /// Another condition makes another version.
    void update(SegmentId id, SegmentDraft draft, String author, Instant now) {
        int before = version(id);
        sql.sql(
                        """
                        update segments.segment
                        set name = :name, description = :description,
                            version = version + (tree <> cast(:tree as jsonb))::int,
                            tree = cast(:tree as jsonb), trouble = null, changed_at = :now,
                            changed_by = :author
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", draft.name())
                .param("description", draft.description())
                .param("tree", draft.condition().toString())
                .param("now", utc(now))
                .param("author", author)
                .update();
        if (version(id) > before) {
            keepVersion(id, author, now);
        }
    }

    private int version(SegmentId id) {
        return sql.sql("select version from segments.segment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void keepVersion(SegmentId id, String author, Instant now) {
        sql.sql(
                        """
                        insert into segments.version (segment_id, no, tree, made_at, made_by)
                        select id, version, tree, :now, :author
                        from segments.segment where id = :id
                        """)
                .param("id", id.value())
                .param("now", utc(now))
                .param("author", author)
                .update();
    }

    void uses(SegmentId id, Set<Long> others) {
        sql.sql("delete from segments.use where segment_id = :id").param("id", id.value()).update();
        sql.sql(
                        """
                        insert into segments.use (segment_id, used_id)
                        select :id, other from unnest(:others::bigint[]) other
                        """)
                .param("id", id.value())
                .param("others", others.toArray(Long[]::new))
                .update();
    }

    /// The names of those that ask about it.
    List<String> usedBy(SegmentId id) {
        return sql.sql(
                        """
                        select s.name from segments.use u
                        join segments.segment s on s.id = u.segment_id
                        where u.used_id = :id and s.deleted_at is null order by s.name
                        """)
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /// These, those that ask about one of them, and so on.
    Set<SegmentId> withUsers(Set<SegmentId> some) {
        return sql.sql(
                        """
                        with recursive asking (id) as (
                            select one from unnest(:some::bigint[]) one
                            union
                            select u.segment_id from segments.use u
                            join asking a on a.id = u.used_id)
                        select id from asking
                        """)
                .param("some", some.stream().map(SegmentId::value).toArray(Long[]::new))
                .query((row, _) -> new SegmentId(row.getLong("id")))
                .set();
    }

    /// Whether one of these asks about the segment, or asks about one that does, and so on.
    boolean anyReaches(Set<Long> from, SegmentId to) {
        return sql.sql(
                        """
                        with recursive reached (id) as (
                            select other from unnest(:from::bigint[]) other
                            union
                            select u.used_id from segments.use u
                            join reached r on r.id = u.segment_id)
                        select exists (select 1 from reached where id = :to)
                        """)
                .param("from", from.toArray(Long[]::new))
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }

    void delete(SegmentId id, Instant now) {
        sql.sql("update segments.segment set deleted_at = :now where id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .update();
        uses(id, Set.of());
    }

    Optional<Segment> find(SegmentId id) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from segments.segment s where id = :id and deleted_at is null")
                .param("id", id.value())
                .query((row, _) -> segment(row))
                .optional();
    }

    boolean isTaken(String name, @Nullable SegmentId except) {
        return sql.sql(
                        """
                        select exists (
                            select 1 from segments.segment
                            where lower(name) = lower(:name) and deleted_at is null
                              and id is distinct from :except)
                        """)
                .param("name", name)
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }

    /// Those that others ask about come before these.
    List<Segment> all() {
        return sql.sql(
                        """
                        with recursive depth (id, depth) as (
                            select id, 0 from segments.segment where deleted_at is null
                            union
                            select u.segment_id, d.depth + 1 from segments.use u
                            join depth d on d.id = u.used_id)
                        select %s from segments.segment s
                        join (select id, max(depth) as depth from depth group by id) d
                          on d.id = s.id
                        where s.deleted_at is null order by d.depth, s.id
                        """
                                .formatted(COLUMNS))
                .query((row, _) -> segment(row))
                .list();
    }

    Slice<Segment> list(@Nullable String text, PageRequest page) {
        var order = SegmentOrder.of(page);
        var where =
                " from segments.segment s where deleted_at is null and (cast(:text as text) is null"
                        + " or strpos(lower(name), lower(:text)) > 0)";
        var items =
                sql.sql(
                                "select "
                                        + COLUMNS
                                        + where
                                        + order.by(page.descending())
                                        + " limit :size offset :offset")
                        .param("text", text)
                        .param("size", page.size())
                        .param("offset", Math.min(page.offset(), Slice.COUNTED))
                        .query((row, _) -> segment(row))
                        .list();
        long total =
                sql.sql("select count(*)" + where).param("text", text).query(Long.class).single();
        return new Slice<>(items, total);
    }

    void filled(SegmentId id, int version, long size, Instant now, LocalDate today) {
        sql.sql(
                        """
                        update segments.segment
                        set filled = :version, size = :size, counted_at = :now, trouble = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("size", size)
                .param("now", utc(now))
                .update();
        sql.sql(
                        """
                        insert into segments.size (segment_id, day, members)
                        values (:id, :today, :size)
                        on conflict (segment_id, day) do update set members = excluded.members
                        where segments.size.members <> excluded.members
                        """)
                .param("id", id.value())
                .param("today", today)
                .param("size", size)
                .update();
    }

    /// So many more members than before.
    void grown(SegmentId id, int by) {
        sql.sql("update segments.segment set size = size + :by where id = :id")
                .param("id", id.value())
                .param("by", by)
                .update();
    }

    void trouble(SegmentId id, String code) {
        sql.sql("update segments.segment set trouble = :code where id = :id")
                .param("id", id.value())
                .param("code", code)
                .update();
    }

    /// The sizes since a day, oldest first.
    List<SegmentSize> sizes(SegmentId id, LocalDate from) {
        return sql.sql(
                        """
                        select day, members from segments.size
                        where segment_id = :id and day >= :from order by day
                        """)
                .param("id", id.value())
                .param("from", from)
                .query(
                        (row, _) ->
                                new SegmentSize(
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("members")))
                .list();
    }

    private static Segment segment(ResultSet row) throws SQLException {
        var counted = row.getObject("counted_at", OffsetDateTime.class);
        return new Segment(
                new SegmentId(row.getLong("id")),
                row.getString("name"),
                row.getString("description"),
                row.getInt("version"),
                tree(row.getString("tree")),
                row.getObject("filled", Integer.class),
                row.getObject("size", Long.class),
                counted == null ? null : counted.toInstant(),
                row.getString("trouble"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
