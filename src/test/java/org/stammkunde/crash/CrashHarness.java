package org.stammkunde.crash;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;

/// Kills at random moments while senders send, then counts everything again. How far the senders
/// are at each kill follows from the seed, what the processes are doing then does not.
final class CrashHarness {

    private static final int SENDERS = 4;
    private static final int FEWEST = 100;
    private static final int SPREAD = 300;

    private final InstalledApp app;
    private final EmbeddedServer server;
    private final Twin twin;
    private final String mark;
    private final long seed;
    private final Outbox outbox;
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private final Differences differences = new Differences();

    /// @param mark begins all ids that are sent; the twin must not have heard it before
    CrashHarness(InstalledApp app, Twin twin, String mark, long seed) {
        this.app = app;
        this.server = new EmbeddedServer(app.dataFolder());
        this.twin = twin;
        this.mark = mark;
        this.seed = seed;
        this.outbox = new Outbox(new Crowd(mark, seed));
    }

    /// Ends with the application stopped.
    CrashReport run(List<Kill> planned) {
        return run(planned, _ -> {});
    }

    /// @param meddling with the database before everything is counted
    CrashReport run(List<Kill> planned, Consumer<JdbcClient> meddling) {
        long start = System.nanoTime();
        var source = app.post("/api/v1/sources", "{\"name\":\"Killed\",\"kind\":\"http\"}");
        sendAndKill(planned, source.get("writeKey").asString());
        CaughtUp.await(app::get);
        meddling.accept(JdbcClient.create(server.dataSource()));
        CaughtUp.await(app::get);
        var stored = stored(source.get("id").asLong());
        compareCounts(source.get("id").asLong());
        compareConsumers();
        var facts = compareFacts();
        compareCopy();
        return new CrashReport(
                seed,
                kills,
                outbox.acknowledged(),
                lost(stored),
                twice(stored),
                strange(stored),
                facts,
                differences.found(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void sendAndKill(List<Kill> planned, String writeKey) {
        var random = new Random(seed);
        var killer = new Killer(app, random);
        try (var _ = Senders.start(SENDERS, outbox, writeKey, app.url(""))) {
            for (var kill : planned) {
                outbox.awaitMore(FEWEST + random.nextInt(SPREAD));
                killer.kill(kill);
                kills.merge(kill, 1, Integer::sum);
            }
            outbox.awaitMore(FEWEST);
        }
    }

    /// How often each message is in the log.
    private Map<String, Integer> stored(long source) {
        var stored = new HashMap<String, Integer>();
        JdbcClient.create(server.dataSource())
                .sql("select message_id, count(*) from ingest.event where source = ? group by 1")
                .param(source)
                .query(
                        row -> {
                            stored.put(row.getString(1), row.getInt(2));
                        });
        return stored;
    }

    private List<String> lost(Map<String, Integer> stored) {
        return outbox.acknowledgedIds().stream().filter(id -> !stored.containsKey(id)).toList();
    }

    private static List<String> twice(Map<String, Integer> stored) {
        return stored.entrySet().stream()
                .filter(message -> message.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> strange(Map<String, Integer> stored) {
        var sent = outbox.taken().stream().map(Message::id).collect(Collectors.toSet());
        var strange = new HashSet<>(stored.keySet());
        strange.removeAll(sent);
        return List.copyOf(strange);
    }

    private void compareCounts(long source) {
        differences.between(
                "counted",
                lines(new SchemaCounts(app).of(source)),
                lines(SchemaCounts.expected(outbox.taken())));
    }

    private static List<String> lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private void compareConsumers() {
        for (var consumer : app.get("/api/v1/consumers").get("items")) {
            if (consumer.get("setAside").asLong() > 0 || !consumer.get("trouble").isNull()) {
                differences.add("consumer in trouble: " + consumer);
            }
        }
    }

    private int compareFacts() {
        var present = new ToldFacts(server.dataSource()).rows(mark);
        differences.between("fact", present, twin.told(outbox.taken(), mark));
        return present.size();
    }

    private void compareCopy() {
        var warehouse = twin.warehouse();
        var source = warehouse.facts(server.dataSource());
        app.stop();
        try (var copy = warehouse.open(app.dataFolder())) {
            differences.between("copy", warehouse.facts(copy), source);
            differences.between("mart", warehouse.marts(copy), warehouse.martsAnew(copy));
        }
        if (app.output().contains("cause=BROKEN")) {
            differences.add("copy broken by a kill");
        }
    }
}
