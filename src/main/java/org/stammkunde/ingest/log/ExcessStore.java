package org.stammkunde.ingest.log;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.IngestSettings;

/// Keeps the quarantine from growing for ever.
@Repository
class ExcessStore {

    /// Events that one source may have in quarantine; the oldest go first.
    static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final IngestSettings settings;
    private final Clock clock;

    ExcessStore(JdbcClient jdbc, IngestSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void keep() {
        var before = clock.instant().minus(Duration.ofDays(settings.keepRejectedDays()));
        jdbc.sql("delete from ingest.rejected where last_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        delete from ingest.rejected r
                        using (select id, row_number() over (
                                   partition by source order by last_at desc, id desc) as place
                               from ingest.rejected) ranked
                        where r.id = ranked.id and ranked.place > :most
                        """)
                .param("most", MOST)
                .update();
    }
}
