package org.stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;

class AuditTests {

    private final Database database = Database.migrated();
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final Audit audit = AuditLog.on(database, clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit_entry set actor = 'nobody'",
                "delete from access.audit_entry",
                "truncate access.audit_entry"
            })
    void cannotBeChangedAfterwards(String attempt) {
        audit.record("imports.started", "import", "7", Map.of("rows", "12"));
        assertThatThrownBy(() -> database.jdbc().sql(attempt).update())
                .hasMessageContaining("append-only");
        assertThat(audit.list(query(null, null, null, null)).total()).isEqualTo(1);
    }

    @Test
    void vanishesWithTheChangeThatWasRolledBack() {
        assertThatThrownBy(
                        () ->
                                database.transact(
                                        () -> {
                                            audit.record("a.b", "thing", "1", Map.of());
                                            throw new IllegalStateException("back");
                                        }))
                .hasMessage("back");
        assertThat(audit.list(query(null, null, null, null)).items()).isEmpty();
    }

    @Test
    void filtersByActorActionAndTime() {
        audit.recordAs("user:1", "keys.created", "key", "1", Map.of("permissions", "EXPORT"));
        clock.advance(Duration.ofHours(1));
        audit.recordAs("user:2", "keys.created", "key", "2", Map.of());
        audit.recordAs("user:2", "keys.revoked", "key", "1", Map.of());
        var oneHour = Instant.parse("2026-01-31T13:00:00Z");

        assertThat(audit.list(query("user:2", null, null, null)).total()).isEqualTo(2);
        assertThat(audit.list(query(null, "keys.created", null, null)).items())
                .extracting(AuditEntry::subjectId)
                .containsExactly("2", "1");
        assertThat(audit.list(query(null, null, oneHour, null)).total()).isEqualTo(2);
        assertThat(audit.list(query(null, null, null, oneHour)).items())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.actor()).isEqualTo("user:1");
                            assertThat(entry.details()).containsEntry("permissions", "EXPORT");
                            assertThat(entry.at()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
                        });
        assertThat(audit.actions()).containsExactly("keys.created", "keys.revoked");
    }

    @Test
    void exportsMoreThanAPage() {
        for (int i = 0; i < 2500; i++) {
            audit.record("x.done", "thing", Integer.toString(i), Map.of());
        }
        var ids = new ArrayList<String>();
        database.transact(
                () ->
                        audit.export(
                                query(null, null, null, null),
                                entry -> ids.add(entry.subjectId())));
        assertThat(ids).hasSize(2500).startsWith("2499", "2498").endsWith("0");
    }

    private static AuditQuery query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new AuditQuery(actor, action, from, to, new PageRequest(0, 50, null, false));
    }
}
