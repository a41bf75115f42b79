package org.stammkunde.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestSettings;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// The writing side of the log on a database of its own. Each [#node()] is what a process of its
/// own would be.
public final class LogOnDatabase {

    public final DataSource database = TestDatabase.migrated();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final NewEvents news = new NewEvents();
    public final SettableClock clock = SettableClock.at("2026-05-15T12:00:00Z");
    public final Rush rush = new Rush(clock, System::nanoTime, 1_000);

    public EventWriter node() {
        return node(clock);
    }

    public EventWriter node(SettableClock itsClock) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var many =
                new GroupStore(
                        new LogOrderStore(jdbc),
                        new SeenStore(new JdbcTemplate(database), database),
                        new RejectedStore(new NamedParameterJdbcTemplate(database)),
                        new TallyStore(jdbc),
                        database) {
                    @Override
                    public void store(
                            List<IncomingEvent> events, List<RejectedEvent> refused, Instant now) {
                        transactions.executeWithoutResult(_ -> super.store(events, refused, now));
                    }
                };
        var partitions =
                new Partitions(
                        new PartitionStore(jdbc) {
                            @Override
                            public void create(YearMonth month) {
                                transactions.executeWithoutResult(_ -> super.create(month));
                            }
                        });
        return new EventWriter(
                new Groups(new FewEventsStore(new JdbcTemplate(database)), many, itsClock),
                partitions,
                news,
                rush,
                new IngestSettings(1_000, 30, Duration.ofSeconds(10)),
                itsClock);
    }

    public IncomingEvent event(String messageId) {
        return event(messageId, "Tea Brewed", clock.instant());
    }

    public IncomingEvent event(String messageId, String name, Instant receivedAt) {
        return new IncomingEvent(
                7,
                messageId,
                MessageHash.of(7, messageId),
                EventKind.TRACK,
                name,
                "u1",
                null,
                receivedAt,
                receivedAt,
                null,
                "{\"properties\":{\"cups\":2}}".getBytes(StandardCharsets.UTF_8));
    }

    public long stored() {
        return jdbc.sql("select count(*) from ingest.event").query(Long.class).single();
    }

    public long tallied(String column) {
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from ingest.tally")
                .query(Long.class)
                .single();
    }
}
