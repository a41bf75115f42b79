package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.InstalledApp;

/// Whether the recount behind a run would see it if the application lost something or counted it
/// twice: here somebody takes away and adds rows between the load and the recount.
@CrashTest
class RecountTests {

    @TempDir private Path home;

    private final ApplicationContext context;

    RecountTests(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void noticesWhatIsLostCountedTwiceNeverSentOrNotAsItWasTold() {
        try (var app =
                InstalledApp.start(
                        home, "Europe/Berlin", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) {
            var meddler = new Meddler();
            var report =
                    new CrashHarness(app, new Twin(context), "recount-", 8)
                            .run(List.of(), meddler::act);
            assertThat(report.flawless()).isFalse();
            assertThat(report.lost()).containsExactly(meddler.lost);
            assertThat(report.twice()).containsExactly(meddler.twice);
            assertThat(report.strange()).containsExactly("stranger");
            assertThat(beginnings(report.differences()))
                    .contains(
                            "counted too much: track Order Completed",
                            "counted missing: track Order Completed",
                            "counted too much: page",
                            "counted missing: page",
                            "fact missing: " + meddler.lost + " timeline",
                            "fact too much: " + meddler.twice + " timeline",
                            "fact missing: " + meddler.unseen + " timeline",
                            "fact too much: " + meddler.order + " order",
                            "fact missing: " + meddler.order + " order")
                    .anyMatch(line -> line.startsWith("copy too much"))
                    .anyMatch(line -> line.startsWith("copy missing"));
        }
    }

    /// Without counts and what was said.
    private static List<String> beginnings(List<String> differences) {
        return differences.stream().map(line -> line.replaceFirst(" (\\[.*|\\d+)$", "")).toList();
    }

    private static final class Meddler {

        private String lost = "";
        private String twice = "";
        private String unseen = "";
        private String order = "";

        void act(JdbcClient sql) {
            var orders = messagesOfOrders(sql);
            lost = orders.getFirst();
            twice = orders.get(1);
            unseen = orders.get(2);
            order = lastOrder(sql);
            copy(sql, twice, twice, 2);
            copy(sql, twice, "stranger", 3);
            sql.sql("delete from ingest.event where message_id = ?").param(lost).update();
            sql.sql(
                            """
                            delete from ingest.person_event p using ingest.event e
                            where e.id = p.event and e.message_id = ?
                            """)
                    .param(unseen)
                    .update();
            sql.sql(
                            """
                            update commerce.customer_order set value_minor = value_minor + 1
                            where number = ?
                            """)
                    .param(order)
                    .update();
        }

        private static List<String> messagesOfOrders(JdbcClient sql) {
            return sql.sql(
                            """
                            select e.message_id from ingest.event e
                            join ingest.person_event p on p.event = e.id
                            where e.name = 'Order Completed' order by 1 limit 3
                            """)
                    .query(String.class)
                    .list();
        }

        private static String lastOrder(JdbcClient sql) {
            return sql.sql("select max(number) from commerce.customer_order")
                    .query(String.class)
                    .single();
        }

        /// The application takes it for an event that arrived.
        private static void copy(JdbcClient sql, String message, String name, int kind) {
            sql.sql(
                            """
                            insert into ingest.event
                                (received_at, occurred_at, source, kind, message_id, name, user_id,
                                 anonymous_id, payload)
                            select received_at, occurred_at, source, ?, ?,
                                   name, user_id, anonymous_id, payload
                            from ingest.event where message_id = ?
                            limit 1
                            """)
                    .params(kind, name, message)
                    .update();
        }
    }
}
