package org.stammkunde.access.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.Permission;

/// The API keys' rows.
@Repository
class ApiKeyStore {

    private static final String COLUMNS =
            "id, name, hint, permissions, created_by, created_at, last_used_at, revoked_at";

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return nothing when the very same secret is a key already
    Optional<ApiKey> insert(
            String name,
            byte[] hash,
            String hint,
            Set<Permission> permissions,
            String by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into access.api_key
                            (name, key_hash, hint, permissions, created_by, created_at)
                        values (:name, :hash, :hint, :permissions, :by, :now)
                        on conflict do nothing
                        returning\s"""
                                + COLUMNS)
                .param("name", name)
                .param("hash", hash)
                .param("hint", hint)
                .param("permissions", names(permissions))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> key(row))
                .optional();
    }

    Optional<ApiKey> byHash(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from access.api_key where key_hash = :hash")
                .param("hash", hash)
                .query((row, _) -> key(row))
                .optional();
    }

    Optional<ApiKey> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from access.api_key where id = :id")
                .param("id", id)
                .query((row, _) -> key(row))
                .optional();
    }

    List<ApiKey> list() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from access.api_key order by revoked_at nulls first, id desc")
                .query((row, _) -> key(row))
                .list();
    }

    boolean revoke(long id, Instant now) {
        return jdbc.sql(
                                """
                                update access.api_key set revoked_at = :now
                                where id = :id and revoked_at is null
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(long id, Instant now) {
        jdbc.sql("update access.api_key set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Set<Permission> permissions) {
        return permissions.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var permissions = (String[]) row.getArray("permissions").getArray();
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream(permissions).map(Permission::valueOf).collect(Collectors.toSet()),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
