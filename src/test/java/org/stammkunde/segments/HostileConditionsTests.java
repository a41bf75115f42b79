package org.stammkunde.segments;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.kinds.HostileShop;
import org.stammkunde.segments.kinds.NaiveSegments;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Hostile texts in every property of every kind of condition there is: refused with their place,
/// or meaning nothing but themselves, on both engines.
@IntegrationTest
class HostileConditionsTests {

    /// Of so many combinations of choices one is asked about with the same text, the others with
    /// the next ones.
    private static final int TURNS = 6;

    private static final Instant NOW = Instant.parse("2026-03-30T10:00:00Z");

    private final List<ConditionType<?>> types;
    private final TreeReader reader;
    private final Shop shop =
            HostileShop.of(HostileTexts.storable(), NOW.minus(Duration.ofDays(1)));
    private final NaiveSegments naive = new NaiveSegments(shop, NOW, shop.zone(), true);
    private final Question question = new Question(NOW, shop.zone(), true, null);
    private final DataSource postgres = TestDatabase.empty().dataSource();
    private DataSource duck;

    HostileConditionsTests(@Autowired List<ConditionType<?>> types, @Autowired TreeReader reader) {
        this.types = types;
        this.reader = reader;
    }

    @BeforeEach
    void fill() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        for (var engine : List.of(postgres, duck)) {
            Shop.createTables(engine);
            shop.fill(engine);
        }
    }

    @AfterEach
    void close() throws Exception {
        ((SingleConnectionDataSource) duck).destroy();
        ((AutoCloseable) postgres).close();
    }

    /// Every text in every place, in turn beside each combination of choices.
    @Test
    void meanNothingButThemselves() {
        var before = Stream.of(postgres, duck).map(HostileConditionsTests::contents).toList();
        int asked = 0;
        int turn = 0;
        for (var type : types) {
            var trees = new SlotTrees(type);
            for (var text : HostileTexts.all()) {
                turn++;
                var places =
                        trees.texts(text).stream()
                                .filter(filled -> !refused(filled))
                                .collect(groupingBy(SlotTrees.Filled::place));
                for (var beside : places.values()) {
                    int turns = Math.min(TURNS, beside.size());
                    for (int i = turn % turns; i < beside.size(); i += TURNS) {
                        asked += ask(beside.get(i).tree());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(HostileTexts.storable().size() * 10);
        assertThat(Stream.of(postgres, duck).map(HostileConditionsTests::contents).toList())
                .isEqualTo(before);
    }

    /// @return whether it was, in which case it is checked that the text's place was named
    private boolean refused(SlotTrees.Filled filled) {
        var problem = problem(filled.tree());
        problem.ifPresent(
                refusal ->
                        assertThat(refusal.field())
                                .as(filled.tree().toString())
                                .isEqualTo(filled.place()));
        return problem.isPresent();
    }

    private int ask(ObjectNode json) {
        var tree = reader.read(json, "");
        var expected = naive.members(json);
        var onDuck = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        var onPostgres = new MemberStore(JdbcClient.create(postgres), SQLDialect.POSTGRES);
        assertThat(onDuck.list(tree, question)).as(json.toString()).isEqualTo(expected);
        assertThat(onPostgres.list(tree, question)).as(json.toString()).isEqualTo(expected);
        return 1;
    }

    /// Only what cannot be stored or is too long is refused where texts are asked for.
    @Test
    void areRefusedOnlyWhereNoEngineCouldStoreThem() {
        for (var type : types) {
            var trees = new SlotTrees(type);
            for (var text : HostileTexts.storable()) {
                for (var filled : trees.texts(text)) {
                    assertThat(problem(filled.tree()).isPresent())
                            .as(filled.tree().toString())
                            .isEqualTo(text.length() > 500);
                }
            }
        }
    }

    @Test
    void areRefusedWhereSomethingElseIsAskedFor() {
        for (var type : types) {
            for (var text : HostileTexts.all()) {
                for (var filled : new SlotTrees(type).misplaced(text)) {
                    assertThat(problem(filled.tree()))
                            .as(filled.tree().toString())
                            .hasValueSatisfying(
                                    refusal ->
                                            assertThat(refusal.field()).startsWith(filled.place()));
                }
            }
        }
    }

    @Test
    void areNoPropertiesAndNoKinds() {
        for (var text : HostileTexts.all()) {
            for (var type : types) {
                var tree = new SlotTrees(type).example();
                assertThat(problem(tree.put(text, text)))
                        .as(tree.toString())
                        .map(SegmentException::code)
                        .hasValue("segments.unknown-property");
            }
            var kind = JsonNodeFactory.instance.objectNode().put("type", text);
            assertThat(problem(kind))
                    .as(text)
                    .map(SegmentException::field)
                    .hasValue(text.equals("all") ? "/of" : "/type");
        }
    }

    private Optional<SegmentException> problem(ObjectNode tree) {
        return Optional.ofNullable(
                catchThrowableOfType(SegmentException.class, () -> reader.read(tree, "")));
    }

    /// Every row of every table, and which tables there are.
    private static String contents(DataSource engine) {
        var sql = JdbcClient.create(engine);
        var tables =
                sql.sql(
                                """
                                select table_schema || '.' || table_name
                                from information_schema.tables order by 1
                                """)
                        .query(String.class)
                        .list();
        return tables
                + tables.stream()
                        .filter(table -> table.startsWith("facts."))
                        .map(
                                table ->
                                        "select cast(t as varchar) from %s t order by 1"
                                                .formatted(table))
                        .map(select -> sql.sql(select).query(String.class).list().toString())
                        .collect(Collectors.joining("\n"));
    }
}
