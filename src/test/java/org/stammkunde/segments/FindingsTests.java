package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.RandomSegments;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/// What is found about customers, and which values are suggested, is the same on either engine.
class FindingsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Question QUESTION = new Question(NOW, ZONE, true, null);

    private final TreeReader reader = new TreeReader(TestConditions.all(2));
    private final DataSource postgres = TestDatabase.empty().dataSource();
    private DataSource duck;

    @BeforeEach
    void fill() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        Shop.createTables(postgres);
        Shop.createTables(duck);
        var shop = new RandomSegments(new Random(1), NOW, ZONE).shop();
        shop.fill(postgres);
        shop.fill(duck);
    }

    @AfterEach
    void close() throws Exception {
        ((SingleConnectionDataSource) duck).destroy();
        ((AutoCloseable) postgres).close();
    }

    @Test
    void findTheSameAboutEverybody() {
        for (var type : TestConditions.all(2)) {
            var leaf = (Tree.Leaf<?>) reader.read(JSON.readTree(type.example()), "");
            assertThat(found(leaf, postgres, SQLDialect.POSTGRES))
                    .as(type.name())
                    .isEqualTo(found(leaf, duck, SQLDialect.DUCKDB));
        }
    }

    @Test
    void findHowLongAStreakIs() {
        for (var streak : List.of("longest", "current")) {
            var json =
                    """
                    {"type":"eventStreak","kind":"any","streak":"%s","length":2,"unit":"days"}"""
                            .formatted(streak);
            var leaf = (Tree.Leaf<?>) reader.read(JSON.readTree(json), "");
            var found = found(leaf, postgres, SQLDialect.POSTGRES);
            assertThat(found).as(streak).isEqualTo(found(leaf, duck, SQLDialect.DUCKDB));
            assertThat(found.stream().distinct()).as(streak).hasSizeGreaterThan(2);
        }
    }

    private static <T> List<String> found(
            Tree.Leaf<T> leaf, DataSource engine, SQLDialect dialect) {
        return leaf.type()
                .found(leaf.parameters(), QUESTION)
                .map(
                        found ->
                                ask(
                                        engine,
                                        dialect,
                                        DSL.select(QUESTION.customer(), found.value())
                                                .from(Facts.table("customers", Question.CUSTOMER))
                                                .orderBy(QUESTION.customer()),
                                        (row, _) -> found.shown().of(row.getObject(2))))
                .orElse(List.of());
    }

    @Test
    void suggestTheSameValues() {
        var chosen =
                Map.of(
                        "field", "country",
                        "what", "category",
                        "kind", "page",
                        "name", "%",
                        "where.property", "size");
        for (var type : TestConditions.all(2)) {
            for (var slot : slots(type)) {
                type.values(slot, chosen)
                        .ifPresent(
                                values ->
                                        assertThat(suggested(values, postgres, SQLDialect.POSTGRES))
                                                .as(type.name())
                                                .isNotEmpty()
                                                .doesNotContainNull()
                                                .doesNotContain("")
                                                .containsExactlyInAnyOrderElementsOf(
                                                        suggested(
                                                                values, duck, SQLDialect.DUCKDB)));
            }
        }
    }

    private static List<String> slots(ConditionType<?> type) {
        var names = new ArrayList<String>();
        for (var slot : type.slots()) {
            names.add(slot.name());
            if (slot instanceof Slot.Several several) {
                several.of().forEach(inner -> names.add(several.name() + "." + inner.name()));
            }
        }
        return names;
    }

    private static List<String> suggested(Select<?> values, DataSource engine, SQLDialect dialect) {
        return ask(engine, dialect, values, (row, _) -> row.getString(1));
    }

    private static List<String> ask(
            DataSource engine, SQLDialect dialect, Select<?> select, RowMapper<String> row) {
        var sql = DSL.using(dialect);
        return JdbcClient.create(engine)
                .sql(sql.render(select))
                .params(sql.extractBindValues(select))
                .query(row)
                .list();
    }
}
