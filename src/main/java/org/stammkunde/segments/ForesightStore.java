package org.stammkunde.segments;

import static org.jooq.impl.DSL.field;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Asks PostgreSQL when a condition will change for a customer if nothing more is stored about
/// them: what it says at some moments of the next year, and then ever more closely where it first
/// says something else. What changes and changes back between two of these moments stays unseen.
@Repository
class ForesightStore {

    private static final List<Duration> LOOKS =
            IntStream.of(
                            1, 6, 24, 48, 72, 120, 168, 240, 336, 504, 720, 1_080, 1_440, 2_160,
                            2_880, 4_320, 6_480, 8_784)
                    .mapToObj(Duration::ofHours)
                    .toList();

    private static final Duration CLOSE = Duration.ofMinutes(1);
    private static final int PARTS = 16;
    private static final int MOST = 30;

    private final JdbcClient sql;

    ForesightStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param question about one customer that there is
    /// @return the minute, or empty when nothing changes within a year, or there are more than
    ///     [#MOST] conditions
    Optional<Instant> change(Tree tree, Question question) {
        if (conditions(tree) > MOST) {
            return Optional.empty();
        }
        var moments = new ArrayList<Instant>();
        moments.add(question.now());
        LOOKS.forEach(look -> moments.add(question.now().plus(look)));
        int first = firstChange(tree, question, moments);
        if (first < 0) {
            return Optional.empty();
        }
        var before = moments.get(first - 1);
        var after = moments.get(first);
        while (Duration.between(before, after).compareTo(CLOSE) > 0) {
            var closer = between(before, after);
            int next = firstChange(tree, question, closer);
            before = closer.get(next - 1);
            after = closer.get(next);
        }
        return Optional.of(after.truncatedTo(ChronoUnit.MINUTES));
    }

    private static int conditions(Tree tree) {
        return switch (tree) {
            case Tree.All(var of) -> conditions(of);
            case Tree.Any(var of) -> conditions(of);
            case Tree.Not(var condition) -> conditions(condition);
            case Tree.Leaf<?> _ -> 1;
        };
    }

    private static int conditions(List<Tree> of) {
        return of.stream().mapToInt(ForesightStore::conditions).sum();
    }

    private static List<Instant> between(Instant before, Instant after) {
        var part = Duration.between(before, after).dividedBy(PARTS);
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < PARTS; i++) {
            moments.add(before.plus(part.multipliedBy(i)));
        }
        moments.add(after);
        return moments;
    }

    /// Which of the moments is the first at which the condition says something else than at the
    /// first of all; negative = none.
    private int firstChange(Tree tree, Question question, List<Instant> moments) {
        var answers = answers(tree, question, moments);
        return IntStream.range(1, answers.size())
                .filter(i -> !answers.get(i).equals(answers.getFirst()))
                .findFirst()
                .orElse(-1);
    }

    private List<Boolean> answers(Tree tree, Question question, List<Instant> moments) {
        var fields =
                moments.stream()
                        .map(moment -> field(Compiler.meets(tree, question.at(moment))))
                        .toList();
        var select =
                DSL.select(fields)
                        .from(Facts.table("customers", Question.CUSTOMER))
                        .where(question.among(question.customer()));
        var postgres = DSL.using(SQLDialect.POSTGRES);
        return sql.sql(postgres.render(select))
                .params(postgres.extractBindValues(select))
                .query(
                        (row, _) -> {
                            var answers = new ArrayList<Boolean>();
                            for (int i = 1; i <= moments.size(); i++) {
                                answers.add(row.getBoolean(i));
                            }
                            return List.copyOf(answers);
                        })
                .single();
    }
}
