package org.stammkunde.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// From the upload to the day the file is deleted.
@IntegrationTest
class ImportLifeTests {

    private static final String GOOD = "order_number,ordered_at,email,quantity,unit_price\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired private Imports imports;
    @Autowired private ImportStore store;
    @Autowired private Retention retention;
    @Autowired private Company company;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;
    @LocalServerPort private int port;

    @Test
    void deletesTheFileAndTheRejectedRowsOfAnImportThatEndedLongAgo() {
        var id = ended("Q-1,2024-01-01,a@example.com,1,oops\n");
        retention.discard();
        assertThat(chunks(id)).as("ended just now").isEqualTo(1);

        age(id, "COMPLETED");
        jdbc.sql("insert into commerce.intake_run (run) values (:id)")
                .param("id", id.value())
                .update();
        retention.discard();
        assertThat(chunks(id)).isZero();
        assertThat(imports.rejects(id, 0, 10)).isEmpty();
        assertThat(imports.reasons(id)).hasSize(1);
        assertThat(count("select count(*) from commerce.intake_run where run = :id", id)).isZero();
        assertRefused(() -> imports.requireRejects(id), "imports.discarded");

        var page = Browser.ofOwner(port).get("/imports/" + id).body();
        assertThat(page).contains("The file and the rejected rows were deleted on");
        assertThat(page).doesNotContain("rejects.csv");
    }

    @Test
    void resumesNoImportWhoseFileIsDeleted() {
        var id = ended("Q-2,2024-01-01,a@example.com,1,1\n");
        age(id, "CANCELLED");
        retention.discard();
        assertRefused(() -> imports.resume(id), "imports.discarded");
    }

    @Test
    void leavesItAtWhatACancelledImportBrought() {
        var id = ended("Q-8,2024-01-01,a@example.com,1,1\n");
        assertRefused(() -> imports.abandon(id), "imports.not-resumable");
        job(id, "state = 'CANCELLED'");
        update(id, "completed_at = null");
        jdbc.sql("insert into commerce.intake_run (run) values (:id)")
                .param("id", id.value())
                .update();
        assertThat(imports.unfinished()).isTrue();
        imports.abandon(id);
        assertThat(imports.unfinished()).isFalse();
        assertThat(chunks(id)).isZero();
        assertRefused(() -> imports.resume(id), "imports.discarded");
        assertRefused(() -> imports.abandon(id), "imports.not-resumable");
    }

    @Test
    void keepsTheFileOfAnImportThatRunsHoweverOldItIs() {
        var id = ended("Q-3,2024-01-01,a@example.com,1,1\n");
        age(id, "COMPLETED");
        job(id, "state = 'RUNNING', finished_at = null, lease_until = now() + interval '1 hour'");
        update(id, "completed_at = null");
        retention.discard();
        assertThat(chunks(id)).isEqualTo(1);
        assertThat(imports.underWay()).isTrue();
        assertThat(imports.underWaySince(Instant.EPOCH)).isTrue();
        job(id, "state = 'COMPLETED', finished_at = now(), lease_until = null");
        update(id, "completed_at = now()");
    }

    @Test
    void wasUnderWayUntilItWasCompleted() {
        var id = ended("Q-7,2024-01-01,a@example.com,1,1\n");
        update(id, "completed_at = timestamptz '2999-01-02T00:00Z'");
        assertThat(imports.underWaySince(Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
        assertThat(imports.underWaySince(Instant.parse("2999-01-03T00:00:00Z"))).isFalse();
        update(id, "completed_at = now()");
    }

    @Test
    void keepsTheFileThatAnImportOfItsMendedRowsStillReads() {
        var first = ended("Q-4,2024-01-01,a@example.com,1,oops\n");
        var second = ended("Q-5,2024-01-01,a@example.com,1,1\n");
        jdbc.sql("update connectors.import set mends = :first, completed_at = null where id = :id")
                .param("first", first.value())
                .param("id", second.value())
                .update();
        age(first, "COMPLETED");
        retention.discard();
        assertThat(chunks(first)).isEqualTo(1);
        update(second, "completed_at = now()");
        retention.discard();
        assertThat(chunks(first)).isZero();
    }

    @Test
    void deletesOldDraftsAsAWhole() {
        var id =
                imports.store(
                        ImportKind.ORDERS, "draft.csv", bytes(GOOD + "Q-6,2024-01-01,a@b.c,1,1\n"));
        update(id, "created_at = now() - interval '31 days'");
        retention.discard();
        assertRefused(() -> imports.get(id), "imports.not-found");
        assertThat(chunks(id)).isZero();
    }

    @Test
    void deletesNoDraftThatHasBegun() {
        var id =
                imports.store(
                        ImportKind.ORDERS, "draft.csv", bytes(GOOD + "Q-7,2024-01-01,a@b.c,1,1\n"));
        imports.begin(id, Preset.STAMMKUNDE);
        assertThat(store.deleteDraft(id)).isFalse();
        awaitEnd(id);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void goesOnInTheZoneInWhichItBegan() {
        var before = company.require();
        var id =
                imports.store(
                        ImportKind.ORDERS,
                        "zone.csv",
                        bytes(GOOD + "Q-8,2024-01-01 12:00,a@b.c,1,1\n"));
        try {
            transactions.executeWithoutResult(_ -> beginAndCancel(id));
            company.change(now -> inZone(now, "Asia/Tokyo"));
            imports.resume(id);
            awaitEnd(id);
            assertThat(
                            jdbc.sql(
                                            "select ordered_at::text from commerce.customer_order"
                                                    + " where number = 'Q-8'")
                                    .query(String.class)
                                    .single())
                    .isEqualTo(
                            jdbc.sql("select '2024-01-01T11:00Z'::timestamptz::text")
                                    .query(String.class)
                                    .single());
        } finally {
            company.change(_ -> before);
        }
    }

    /// In one transaction, so that no worker sees it queued.
    private void beginAndCancel(ImportId id) {
        imports.begin(id, Preset.STAMMKUNDE);
        imports.cancel(id);
    }

    private static CompanyProfile inZone(CompanyProfile profile, String zone) {
        return CompanyProfile.fresh(
                profile.name(), ZoneId.of(zone), profile.currency(), profile.locale());
    }

    private ImportId ended(String row) {
        var id = imports.start("orders.csv", bytes(GOOD + row), Preset.STAMMKUNDE);
        awaitEnd(id);
        return id;
    }

    private void awaitEnd(ImportId id) {
        await().atMost(PATIENCE).until(() -> !imports.get(id).state().isMoving());
    }

    private void age(ImportId id, String state) {
        update(id, "created_at = now() - interval '40 days'");
        job(id, "state = '" + state + "', finished_at = now() - interval '31 days'");
    }

    private void update(ImportId id, String change) {
        jdbc.sql("update connectors.import set " + change + " where id = :id")
                .param("id", id.value())
                .update();
    }

    private void job(ImportId id, String change) {
        jdbc.sql(
                        "update jobs.job set "
                                + change
                                + " where id = (select job_id from connectors.import where id = :id)")
                .param("id", id.value())
                .update();
    }

    private long chunks(ImportId id) {
        return count("select count(*) from connectors.upload_chunk where import_id = :id", id);
    }

    private long count(String query, ImportId id) {
        return jdbc.sql(query).param("id", id.value()).query(Long.class).single();
    }

    private static void assertRefused(Runnable work, @Nullable String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
