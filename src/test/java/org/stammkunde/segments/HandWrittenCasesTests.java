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
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.Shop.Attribute;
import org.stammkunde.segments.Shop.Entry;
import org.stammkunde.segments.Shop.Event;
import org.stammkunde.segments.Shop.Identifier;
import org.stammkunde.segments.Shop.Line;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Product;
import org.stammkunde.segments.Shop.Purchase;
import org.stammkunde.segments.Shop.Stay;
import org.stammkunde.segments.Shop.Subscription;
import org.stammkunde.segments.Shop.Ticket;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/// Conditions about eleven customers of a shop in Berlin, a to k, with members found by thinking:
/// see `cases.txt`. On both engines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandWrittenCasesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
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
        var question = new Question(one.now(), BERLIN, one.free(), null);
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

    private static final Shop SHOP =
            new Shop(
                    BERLIN,
                    List.of(
                            new Person(1, "A-1", "a@x.example", "Anna", "DE", "+4930123"),
                            new Person(2, null, "b@x.example", "Bob", "AT", null),
                            new Person(3, null, null, null, "GB", null),
                            new Person(4, null, null, "", null, null),
                            new Person(5, null, null, "Eva", "DE", null),
                            new Person(6, null, null, "Fritz", "", null),
                            new Person(7, null, null, null, null, null),
                            new Person(8, null, null, "Ünal", "CH", null),
                            new Person(9, null, null, "O'Hara %", "DE", null),
                            new Person(10, null, null, "Jo", "FR", null),
                            new Person(
                                    11,
                                    null,
                                    null,
                                    "K'; drop table facts.customers; --",
                                    "AT",
                                    null)),
                    List.of(
                            Attribute.text(1, "Stufe", "Gold"),
                            Attribute.text(2, "Stufe", "gold"),
                            Attribute.text(3, "Stufe", "Silber"),
                            // A list.
                            Attribute.text(4, "Sorten", "Assam"),
                            Attribute.text(4, "Sorten", "Ceylon"),
                            Attribute.text(5, "Sorten", "Ceylon"),
                            Attribute.number(1, "Punkte", "120"),
                            Attribute.number(2, "Punkte", "-2.5"),
                            Attribute.number(3, "Punkte", "0"),
                            Attribute.text(4, "Punkte", "viele"),
                            Attribute.flag(1, "Händler", true),
                            Attribute.flag(2, "Händler", false),
                            // The last moment of 31 March and the first of 1 April, in Berlin.
                            Attribute.moment(1, "birthday", at("1980-03-31T21:59:59Z")),
                            Attribute.moment(2, "birthday", at("1990-03-31T22:00:00Z")),
                            Attribute.moment(3, "birthday", at("1992-02-28T23:00:00Z")),
                            Attribute.moment(4, "birthday", at("1992-02-27T23:00:00Z")),
                            Attribute.text(5, "birthday", "im Mai"),
                            Attribute.moment(6, "Vertragsende", at("2026-04-05T22:00:00Z")),
                            Attribute.moment(7, "Vertragsende", at("2026-03-30T09:59:59Z"))),
                    List.of(
                            order(1, 1L, "2026-01-10T09:00:00Z", 10_00),
                            order(2, 1L, "2026-02-10T09:00:00Z", 30_00),
                            order(3, 1L, "2026-03-10T09:00:00Z", 20_00),
                            // The last microsecond of 28 March in Berlin, and the first of the next
                            // two days, the first of which has 23 hours.
                            order(4, 2L, "2026-03-28T22:59:59.999999Z", 50_00),
                            order(5, 3L, "2026-03-28T23:00:00Z", 50_00),
                            order(6, 4L, "2026-03-29T22:00:00Z", 0),
                            order(7, 5L, "2024-02-29T11:00:00Z", 100_00),
                            new Purchase(8, 6L, at("2026-03-15T12:00:00Z"), false, 50_00),
                            order(9, 8L, "2026-02-28T12:00:00Z", 400_000_000_000L),
                            order(10, 8L, "2026-02-28T12:00:00Z", 1),
                            order(11, null, "2026-03-15T12:00:00Z", 99_99)),
                    List.of(
                            new Line(1, 1, 1L, "1"),
                            new Line(2, 1, 1L, "2"),
                            new Line(3, 1, 2L, "0.5"),
                            new Line(4, 1, 2L, "-1"),
                            new Line(8, 1, 1L, "1"),
                            new Line(11, 1, 1L, "1")),
                    List.of(
                            new Product(1, "T-1", "Darjeeling", "Tea/Black"),
                            new Product(2, "C-1", "Mocca", "Coffee")),
                    List.of(
                            new Subscription(
                                    1,
                                    10L,
                                    "Tee",
                                    at("2026-01-01T00:00:00Z"),
                                    at("2026-04-01T00:00:00Z"),
                                    null),
                            new Subscription(
                                    2,
                                    11L,
                                    "Kaffee",
                                    at("2026-01-01T00:00:00Z"),
                                    null,
                                    at("2026-03-30T10:00:00Z"))),
                    List.of(
                            new Identifier(101, 9L),
                            new Identifier(102, null),
                            new Identifier(103, 3L),
                            new Identifier(104, 3L),
                            new Identifier(105, 4L)),
                    List.of(
                            new Event(
                                    1,
                                    101,
                                    "track",
                                    "Article Read",
                                    at("2026-03-20T10:00:00Z"),
                                    "{\"topic\":\"Tea\",\"seconds\":90.5}"),
                            new Event(
                                    2,
                                    101,
                                    "track",
                                    "Article Read",
                                    at("2026-03-21T10:00:00Z"),
                                    "{\"topic\":\"tea house\",\"seconds\":\"30\"}"),
                            new Event(3, 101, "page", "Home", at("2026-03-20T10:00:00Z"), "{}"),
                            new Event(
                                    4,
                                    102,
                                    "track",
                                    "Article Read",
                                    at("2026-03-21T10:00:00Z"),
                                    "{\"topic\":\"Tea\",\"seconds\":600}")),
                    List.of(
                            new Stay(1, 7, 1, at("2026-03-01T10:00:00Z"), null),
                            new Stay(
                                    2,
                                    7,
                                    2,
                                    at("2026-02-01T10:00:00Z"),
                                    at("2026-03-01T10:00:00Z")),
                            new Stay(
                                    3,
                                    8,
                                    2,
                                    at("2026-01-01T10:00:00Z"),
                                    at("2026-02-01T10:00:00Z")),
                            new Stay(4, 8, 2, at("2026-03-15T10:00:00Z"), null)),
                    List.of(
                            new Entry(1, 5, 101, at("2026-03-10T10:00:00Z"), null),
                            new Entry(2, 5, 102, at("2026-03-10T10:00:00Z"), null),
                            new Entry(3, 5, 103, at("2026-02-01T10:00:00Z"), null),
                            new Entry(4, 5, 104, at("2026-03-29T10:00:00Z"), null),
                            new Entry(
                                    5,
                                    5,
                                    105,
                                    at("2026-03-01T10:00:00Z"),
                                    at("2026-03-02T10:00:00Z")),
                            new Entry(6, 6, 105, at("2026-03-23T10:30:00Z"), null),
                            new Entry(
                                    7,
                                    6,
                                    101,
                                    at("2026-01-01T10:00:00Z"),
                                    at("2026-02-01T10:00:00Z")),
                            new Entry(8, 6, 101, at("2026-03-25T10:00:00Z"), null)),
                    List.of(
                            new Ticket(1, 11L, "OPEN", at("2026-03-29T10:00:00Z"), null),
                            new Ticket(2, 11L, "CLOSED", at("2026-01-01T10:00:00Z"), 2),
                            new Ticket(3, 10L, "PENDING", at("2026-03-01T10:00:00Z"), null),
                            new Ticket(4, 1L, "SOLVED", at("2026-03-01T10:00:00Z"), 5),
                            new Ticket(5, null, "OPEN", at("2026-03-01T10:00:00Z"), 1)));

    private static Purchase order(long id, @Nullable Long customer, String at, long value) {
        return new Purchase(id, customer, at(at), true, value);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
