package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.LifecycleShop;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.node.JsonNodeFactory;

/// Who is in which stage of the lifecycle, found by thinking. On both engines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleCasesTests {

    private static final List<String> STAGES =
            List.of("new", "active", "reactivated", "atRisk", "lost");

    private final Shop shop = LifecycleShop.open();
    private final TreeReader reader = new TreeReader(TestConditions.all(2));
    private final DataSource postgres = TestDatabase.empty().dataSource();
    private DataSource duck;

    @BeforeAll
    void fill() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        for (var engine : List.of(postgres, duck)) {
            Shop.createTables(engine);
            shop.fill(engine);
        }
    }

    @AfterAll
    void close() throws Exception {
        ((SingleConnectionDataSource) duck).destroy();
        ((AutoCloseable) postgres).close();
    }

    /// The stages in their order, those of an order for nothing in capitals.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-06-30T10:00:00Z        | afI bc d h eg
                    2026-06-21T10:00:00Z        | abefI cdh - - g
                    2026-06-22T10:00:00Z        | abefI cd - h g
                    2026-07-10T21:59:59.999999Z | - - - fh abcdegI
                    2026-07-10T22:00:00Z        | - - - f abcdeghI
                    2026-07-15T10:00:00Z        | k - - f abcdeghI
                    2026-02-01T08:59:59.999999Z | - - - - -
                    """)
    void areInOneStage(Instant now, String stages) {
        var expected = stages.split(" ", -1);
        for (int i = 0; i < STAGES.size(); i++) {
            var all = expected[i].replace("-", "");
            assertThat(members(STAGES.get(i), now, true)).isEqualTo(all.replace('I', 'i'));
            assertThat(members(STAGES.get(i), now, false)).isEqualTo(all.replace("I", ""));
        }
    }

    private String members(String stage, Instant now, boolean free) {
        var json = JsonNodeFactory.instance.objectNode().put("type", "lifecycle");
        var tree = reader.read(json.put("stage", stage), "");
        var question = new Question(now, shop.zone(), free, null);
        var onDuck = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        var onPostgres = new MemberStore(JdbcClient.create(postgres), SQLDialect.POSTGRES);
        assertThat(onDuck.list(tree, question)).isEqualTo(onPostgres.list(tree, question));
        return onDuck.list(tree, question).stream()
                .map(id -> Character.toString((char) ('a' + id - 1)))
                .collect(Collectors.joining());
    }
}
