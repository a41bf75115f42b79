package org.stammkunde.connectors;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which imports are old enough to lose their files, and which drafts nobody began.
@Component
class RetentionStore {

    /// An import `m` that mends `i`, or mends what `i` mends, may still read the file of `i`.
    private static final String STILL_READ =
            """
            exists (
                select 1 from connectors.import m
                where m.mends in (i.id, i.mends) and m.id > i.id
                  and m.completed_at is null and m.discarded_at is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Deletes drafts that nobody began, and uploads that broke off.
    ///
    /// @return how many
    int deleteDrafts(Instant createdBefore) {
        return jdbc.sql(
                        """
                        delete from connectors.import
                        where job_id is null and created_at < :before
                        """)
                .param("before", createdBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Imports old enough to have ended before then; whether they did, their jobs know. A file
    /// stays as long as an import of its mended rows may still read it.
    List<ImportId> endedBefore(Instant before) {
        return jdbc.sql(
                        """
                        select i.id from connectors.import i
                        where i.discarded_at is null and i.job_id is not null
                          and i.created_at < :before
                          and not %s
                        order by i.id
                        """
                                .formatted(STILL_READ))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ImportId(row.getLong(1)))
                .list();
    }

    /// Whether an import of its mended rows may still read its file.
    boolean isStillRead(ImportId id) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from connectors.import i where i.id = :id and %s)
                        """
                                .formatted(STILL_READ))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void discarded(ImportId id) {
        jdbc.sql("update connectors.import set discarded_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }
}
