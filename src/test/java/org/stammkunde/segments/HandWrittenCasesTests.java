package org.stammkunde.segments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.HandWrittenShop;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/// Conditions about eleven customers of a shop in Berlin, a to k, with members found by thinking:
/// see `cases.txt`. On both engines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandWrittenCasesTests {

    private static final Shop SHOP = HandWrittenShop.open();
    private static final Pattern COLUMN = Pattern.compile(" \\| ");

    private final TreeReader reader = new TreeReader(TestConditions.all(2));
    private final DataSource postgres = TestDatabase.empty().dataSource();
    private DataSource duck;

    record Case(Instant now, boolean free, String condition, String members) {

        static Case of(String line) {
            var columns = COLUMN.split(line, -1);
            return new Case(
                    Instant.parse(columns[0]),
                    columns[1].equals("free"),
                    columns[2],
                    columns[3].equals("-") ? "" : columns[3]);
        }
    }

    static List<Case> cases() {
        var file = HandWrittenCasesTests.class.getResourceAsStream("cases.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void fill() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        for (var engine : List.of(postgres, duck)) {
            Shop.createTables(engine);
            SHOP.fill(engine);
        }
    }

    @AfterAll
    void close() throws Exception {
        ((SingleConnectionDataSource) duck).destroy();
        ((AutoCloseable) postgres).close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void haveTheMembersThatWereFoundByThinking(Case one) {
        var tree = reader.read(JsonMapper.shared().readTree(one.condition()), "");
        var question = new Question(one.now(), SHOP.zone(), one.free(), null);
        var onDuck = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        var onPostgres = new MemberStore(JdbcClient.create(postgres), SQLDialect.POSTGRES);
        assertThat(letters(onDuck.list(tree, question))).isEqualTo(one.members());
        assertThat(letters(onPostgres.list(tree, question))).isEqualTo(one.members());
    }

    private static String letters(List<Long> ids) {
        return ids.stream()
                .map(id -> Character.toString((char) ('a' + id - 1)))
                .collect(Collectors.joining());
    }
}
