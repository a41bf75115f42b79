package org.stammkunde.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.UserId;

/// The known browsers.
@Repository
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UserId> accountOf(byte[] hash) {
        return jdbc.sql("select account_id from access.device where token_hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    void remember(byte[] hash, UserId account, Instant now) {
        jdbc.sql(
                        """
                        insert into access.device (token_hash, account_id, used_at)
                        values (:hash, :account, :now)
                        on conflict (token_hash) do update set used_at = excluded.used_at
                        """)
                .param("hash", hash)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant usedBefore) {
        jdbc.sql("delete from access.device where used_at < :before")
                .param("before", usedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
