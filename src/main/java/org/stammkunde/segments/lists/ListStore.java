package org.stammkunde.segments.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// The lists' rows, each with how many customers are on it.
@Repository
class ListStore {

    /// Counting stops soon: hundreds of lists may be shown at once.
    private static final String COLUMNS =
            """
            select l.id, l.name, l.description, l.created_at, l.changed_at,
                   s.size, s.entries
            from segments.list l
            cross join lateral (
                select count(distinct i.customer_id) as size, count(*) as entries
                from (select identifier_id from segments.list_entry
                      where list_id = l.id and removed_at is null
                      limit %d) e
                left join facts.identifiers i on i.identifier_id = e.identifier_id) s
            where l.deleted_at is null
            """
                    .formatted(Slice.COUNTED + 1);

    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    ListId insert(ListDraft draft, String author, Instant now) {
        return new ListId(
                sql.sql(
                                """
                                insert into segments.list
                                    (name, description, created_at, created_by, changed_at,
                                     changed_by)
                                values (:name, :description, :now, :author, :now, :author)
                                returning id
                                """)
                        .param("name", draft.name())
                        .param("description", draft.description())
                        .param("now", utc(now))
                        .param("author", author)
                        .query(Long.class)
                        .single());
    }

    void update(ListId id, ListDraft draft, String author, Instant now) {
        sql.sql(
                        """
                        update segments.list
                        set name = :name, description = :description, changed_at = :now,
                            changed_by = :author
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", draft.name())
                .param("description", draft.description())
                .param("now", utc(now))
                .param("author", author)
                .update();
    }

    void delete(ListId id, Instant now) {
        sql.sql("update segments.list set deleted_at = :now where id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .update();
    }

    boolean isTaken(String name, @Nullable ListId except) {
        return sql.sql(
                        """
                        select exists (
                            select 1 from segments.list
                            where lower(name) = lower(:name) and deleted_at is null
                              and id is distinct from :except)
                        """)
                .param("name", name)
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }

    boolean exists(ListId id) {
        return sql.sql(
                        """
                        select exists (
                            select 1 from segments.list where id = :id and deleted_at is null)
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<CustomerList> find(ListId id) {
        return sql.sql(COLUMNS + " and l.id = :id")
                .param("id", id.value())
                .query((row, _) -> list(row))
                .optional();
    }

    List<CustomerList> all() {
        return sql.sql(COLUMNS + " order by lower(l.name)").query((row, _) -> list(row)).list();
    }

    Slice<CustomerList> list(@Nullable String text, PageRequest page) {
        var named = " and (cast(:text as text) is null or strpos(lower(l.name), lower(:text)) > 0)";
        var items =
                sql.sql(COLUMNS + named + order(page) + " limit :size offset :offset")
                        .param("text", text)
                        .param("size", page.size())
                        .param("offset", Math.min(page.offset(), Slice.COUNTED))
                        .query((row, _) -> list(row))
                        .list();
        long total =
                sql.sql("select count(*) from segments.list l where l.deleted_at is null" + named)
                        .param("text", text)
                        .query(Long.class)
                        .single();
        return new Slice<>(items, total);
    }

    private static String order(PageRequest page) {
        var key = "changed".equals(page.sort()) ? "l.changed_at" : "lower(l.name)";
        return " order by " + key + (page.descending() ? " desc" : "") + ", l.id";
    }

    private static CustomerList list(ResultSet row) throws SQLException {
        long size = row.getLong("size");
        return new CustomerList(
                new ListId(row.getLong("id")),
                row.getString("name"),
                row.getString("description"),
                Math.min(size, Slice.COUNTED),
                row.getLong("entries") > Slice.COUNTED,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
