package org.stammkunde.connectors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceKey;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Rows of `connectors.saved_mapping`.
@Component
class SavedMappingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedMappingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return its id
    long put(String name, Mapping mapping) {
        return jdbc.sql(
                        """
                        insert into connectors.saved_mapping (name, mapping, created_at)
                        values (:name, :mapping::jsonb, :now)
                        on conflict (lower(name)) do update
                        set name = excluded.name, mapping = excluded.mapping
                        returning id
                        """)
                .param("name", name)
                .param("mapping", MappingJson.write(mapping))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean rename(long id, String name) {
        return jdbc.sql("update connectors.saved_mapping set name = :name where id = :id")
                        .param("name", name)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean delete(long id) {
        return jdbc.sql("delete from connectors.saved_mapping where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<SavedMapping> find(long id) {
        return jdbc.sql("select * from connectors.saved_mapping where id = :id")
                .param("id", id)
                .query((row, _) -> saved(row))
                .optional();
    }

    List<SavedMapping.Name> names(ImportKind kind) {
        return jdbc.sql(
                        """
                        select id, name from connectors.saved_mapping
                        where kind = :kind order by lower(name)
                        """)
                .param("kind", kind.code())
                .query((row, _) -> new SavedMapping.Name(row.getLong(1), row.getString(2)))
                .list();
    }

    /// @param text part of the name, empty = all
    Slice<SavedMapping> list(String text, PageRequest page) {
        var rows =
                jdbc.sql(
                                """
                                select * from connectors.saved_mapping
                                where strpos(lower(name), lower(:text)) > 0
                                order by lower(name) limit :size offset :offset
                                """)
                        .param("text", text)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, _) -> saved(row))
                        .list();
        return new Slice<>(rows, count(text));
    }

    /// In the order of their names.
    Stretch<SavedMapping> after(String text, @Nullable Place after, int size) {
        var pieces = new Pieces("lower(name)", "id", PlaceKey.TEXT, false, after);
        return pieces.read(size, (piece, limit) -> read(text, piece, limit));
    }

    private List<Stretch.Row<SavedMapping>> read(String text, Pieces.Piece piece, int limit) {
        var statement =
                "select *"
                        + piece.column()
                        + """
                        from connectors.saved_mapping
                        where strpos(lower(name), lower(:text)) > 0
                        """
                        + piece.condition()
                        + " order by lower(name), id limit :limit";
        return jdbc.sql(statement)
                .param("text", text)
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, saved(row)))
                .list();
    }

    long count(String text) {
        return jdbc.sql(
                        """
                        select count(*) from connectors.saved_mapping
                        where strpos(lower(name), lower(:text)) > 0
                        """)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static SavedMapping saved(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getLong("id"),
                row.getString("name"),
                MappingJson.read(row.getString("mapping")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
