package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.stammkunde.analytics.Answers.Question;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.warehouse.spi.Mart;

/// What answers are made of, by the statements that the engine is really given.
class AnswersTests {

    private static final Terms TERMS =
            new Terms(ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), null, null, true);
    private static final LocalDate TODAY = LocalDate.parse("2011-12-10");
    private static final Period JUNE =
            new Period(LocalDate.parse("2011-06-01"), LocalDate.parse("2011-07-01"));

    private static final Population SEGMENT =
            new Population("select customer_id from facts.segment_stays", Set.of("segment_stays"));

    /// One of every kind there is, about everybody or a segment.
    private static final List<Question<?>> QUESTIONS =
            Stream.concat(
                            Stream.of(Population.EVERYBODY, SEGMENT).flatMap(AnswersTests::about),
                            Stream.of(
                                    new Questions.Overlaps(List.of(SEGMENT, SEGMENT)),
                                    new Questions.Proposal(TERMS),
                                    new Questions.Span(TERMS, TODAY)))
                    .toList();

    static final List<Mart> MARTS = AnalyticsMarts.ALL;

    @Test
    void areWorkedOutAnewWhenAnyFactChangesThatTheyReadAndForNoOther() throws SQLException {
        assertThat(QUESTIONS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Questions.class.getDeclaredClasses())
                                .filter(Question.class::isAssignableFrom)
                                .toArray(Class[]::new));
        for (var asked :
                QUESTIONS.stream().collect(Collectors.groupingBy(Question::facts)).entrySet()) {
            assertThat(facts(statements(asked.getValue()), MARTS)).isEqualTo(asked.getKey());
        }
    }

    private static Stream<Question<?>> about(Population whose) {
        return Stream.of(
                new Questions.Figures(whose, List.of(JUNE), null, TERMS, TODAY),
                new Questions.Cohorts(whose, Granularity.MONTH, TERMS, TODAY));
    }

    @ParameterizedTest
    @FieldSource("MARTS")
    void restOnMartsThatFollowAllFactsTheyRead(Mart mart) {
        var others = MARTS.stream().filter(other -> !other.equals(mart)).toList();
        assertThat(facts(statements(mart), others)).isEqualTo(Set.copyOf(mart.facts()));
    }

    private static List<String> statements(List<Question<?>> questions) throws SQLException {
        try (var book = new FactBook()) {
            book.order(1, 1L, "2011-05-20", 100).order(2, 1L, "2011-06-15", 100).settle();
            book.sql().sql("call enable_logging('QueryLog')").query().listOfRows();
            var snapshot = new Warehouse.Snapshot(book.sql(), 1, Instant.EPOCH);
            questions.forEach(question -> question.answer(snapshot));
            return book.sql()
                    .sql("select message from duckdb_logs where type = 'QueryLog'")
                    .query(String.class)
                    .list();
        }
    }

    private static List<String> statements(Mart mart) {
        return Stream.of(mart.rebuild(), mart.before(), mart.refresh())
                .flatMap(List::stream)
                .toList();
    }

    /// The facts named in these statements, and those that the marts named in them are made of.
    /// What a mart notes down of its changes is named after it.
    private static Set<String> facts(Collection<String> statements, Collection<Mart> marts) {
        var tables = named("marts", statements);
        return Stream.concat(
                        named("facts", statements).stream(),
                        marts.stream()
                                .filter(mart -> tables.stream().anyMatch(isOf(mart)))
                                .flatMap(mart -> mart.facts().stream()))
                .collect(Collectors.toSet());
    }

    private static Predicate<String> isOf(Mart mart) {
        return table -> table.equals(mart.name()) || table.startsWith(mart.name() + "_");
    }

    private static Set<String> named(String schema, Collection<String> statements) {
        var name = Pattern.compile("\\b" + schema + "\\.(\\w+)");
        return statements.stream()
                .map(statement -> statement.replaceAll("--.*", ""))
                .flatMap(statement -> name.matcher(statement).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
