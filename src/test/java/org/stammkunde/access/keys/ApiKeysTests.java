package org.stammkunde.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.AuditLog;
import org.stammkunde.access.Role;
import org.stammkunde.shared.Permission;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.web.Viewer;

class ApiKeysTests {

    private static final Viewer ADMIN =
            new Viewer("user:1", "Anna", "a@example.com", "", Role.ADMIN.permissions());

    private final Database database = Database.migrated();
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final ApiKeys keys =
            new ApiKeys(new ApiKeyStore(database.jdbc()), AuditLog.on(database, clock), clock);

    @Test
    void areLongRandomAndStoredAsAHashOnly() {
        var issued = keys.issue("Shop", Set.of(Permission.RUN_IMPORTS), ADMIN);
        assertThat(issued.secret()).matches("stk_[A-Za-z0-9_-]{43}");
        var row =
                database.jdbc()
                        .sql("select k::text from access.api_key k")
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain(issued.secret().substring(10));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void canDoWhatTheyWereMadeForUntilRevoked() {
        var issued = keys.issue("Shop", Set.of(Permission.RUN_IMPORTS), ADMIN);
        var viewer = keys.authenticate(issued.secret()).orElseThrow();
        assertThat(viewer.permissions()).containsExactly(Permission.RUN_IMPORTS);
        assertThat(keys.authenticate(issued.secret() + "x")).isEmpty();
        keys.revoke(issued.key().id(), ADMIN);
        assertThat(keys.authenticate(issued.secret())).isEmpty();
        assertThatThrownBy(() -> keys.revoke(issued.key().id(), ADMIN))
                .isInstanceOf(AccessException.class);
    }

    @Test
    void canNeverDoMoreThanTheirMaker() {
        assertThatThrownBy(() -> keys.issue("All", Set.of(Permission.MANAGE_OWNERS), ADMIN))
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> keys.issue("None", Set.of(), ADMIN))
                .isInstanceOf(AccessException.class);
    }

    @Test
    void noteTheirUseOnceAMinute() {
        var secret = keys.issue("Shop", Set.of(Permission.EXPORT), ADMIN).secret();
        use(secret, 0);
        var first = lastUsed();
        use(secret, 59);
        assertThat(lastUsed()).isEqualTo(first);
        use(secret, 1);
        assertThat(lastUsed()).isEqualTo(first.plusSeconds(60));
    }

    private void use(String secret, int secondsLater) {
        clock.advance(Duration.ofSeconds(secondsLater));
        assertThat(keys.authenticate(secret)).isPresent();
    }

    private Instant lastUsed() {
        return Objects.requireNonNull(keys.list().getFirst().lastUsedAt());
    }
}
