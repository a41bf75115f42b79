package org.stammkunde.connectors.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `connectors.hook`.
@Repository
class HookStore {

    private final JdbcClient jdbc;

    HookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hook> find(long source) {
        return jdbc.sql(
                        """
                        select secret, secret_since, former, former_until
                        from connectors.hook where source = :source
                        """)
                .param("source", source)
                .query((row, _) -> hook(row))
                .optional();
    }

    /// The present secret becomes the former one.
    void change(long source, String secret, Instant now, Instant formerUntil) {
        jdbc.sql(
                        """
                        insert into connectors.hook (source, secret, secret_since)
                        values (:source, :secret, :now)
                        on conflict (source) do update
                        set former = hook.secret,
                            former_until = case when hook.secret is null then null else :until end,
                            secret = excluded.secret, secret_since = excluded.secret_since
                        """)
                .param("source", source)
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", formerUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endFormer(long source) {
        jdbc.sql(
                        """
                        update connectors.hook set former = null, former_until = null
                        where source = :source
                        """)
                .param("source", source)
                .update();
    }

    void remove(long source) {
        jdbc.sql(
                        """
                        update connectors.hook
                        set secret = null, secret_since = null, former = null, former_until = null
                        where source = :source
                        """)
                .param("source", source)
                .update();
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                row.getString("secret"),
                instant(row.getObject("secret_since", OffsetDateTime.class)),
                row.getString("former"),
                instant(row.getObject("former_until", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
