package org.stammkunde.segments;

import static org.jooq.impl.DSL.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.ConditionType.Finding;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Asks PostgreSQL which parts of a condition a customer meets, and what was found.
@Repository
class ReasonStore {

    /// Beyond so many conditions nobody asks when each of them changes.
    private static final int FORESEEN = 30;

    private final JdbcClient sql;
    private final ForesightStore foresight;

    ReasonStore(JdbcClient sql, ForesightStore foresight) {
        this.sql = sql;
        this.foresight = foresight;
    }

    /// @param question about one customer that there is
    Explanation.Part of(Tree tree, Question question) {
        var leaves = new ArrayList<Asked>();
        collect(tree, question, leaves);
        var fields = new ArrayList<SelectField<?>>();
        for (var leaf : leaves) {
            fields.add(field(leaf.leaf().meets(question)));
            leaf.finding().ifPresent(finding -> fields.add(finding.value()));
        }
        var select =
                DSL.select(fields)
                        .from(Facts.table("customers", Question.CUSTOMER))
                        .where(question.among(question.customer()));
        var changes = changes(leaves, question);
        var postgres = DSL.using(SQLDialect.POSTGRES);
        return sql.sql(postgres.render(select))
                .params(postgres.extractBindValues(select))
                .query((row, _) -> part(tree, answers(leaves, changes, row).iterator()))
                .single();
    }

    private record Asked(Tree.Leaf<?> leaf, Optional<Finding> finding) {}

    private record Answer(boolean holds, @Nullable String found, @Nullable Instant changes) {}

    private List<Optional<Instant>> changes(List<Asked> leaves, Question question) {
        return leaves.stream()
                .map(
                        asked ->
                                leaves.size() > FORESEEN
                                        ? Optional.<Instant>empty()
                                        : foresight.change(asked.leaf(), question))
                .toList();
    }

    private static void collect(Tree tree, Question question, List<Asked> leaves) {
        switch (tree) {
            case Tree.All(var of) -> of.forEach(each -> collect(each, question, leaves));
            case Tree.Any(var of) -> of.forEach(each -> collect(each, question, leaves));
            case Tree.Not(var condition) -> collect(condition, question, leaves);
            case Tree.Leaf<?> leaf -> leaves.add(new Asked(leaf, leaf.found(question)));
        }
    }

    private static List<Answer> answers(
            List<Asked> leaves, List<Optional<Instant>> changes, ResultSet row)
            throws SQLException {
        var answers = new ArrayList<Answer>();
        int column = 1;
        for (var asked : leaves) {
            boolean holds = row.getBoolean(column++);
            var finding = asked.finding().orElse(null);
            answers.add(
                    new Answer(
                            holds,
                            finding == null ? null : finding.shown().of(row.getObject(column++)),
                            changes.get(answers.size()).orElse(null)));
        }
        return answers;
    }

    private static Explanation.Part part(Tree tree, Iterator<Answer> answers) {
        return switch (tree) {
            case Tree.All(var of) -> {
                var parts = parts(of, answers);
                boolean holds = parts.stream().allMatch(Explanation.Part::holds);
                yield new Explanation.Part("all", Sentences.clause(tree), holds, null, null, parts);
            }
            case Tree.Any(var of) -> {
                var parts = parts(of, answers);
                boolean holds = parts.stream().anyMatch(Explanation.Part::holds);
                yield new Explanation.Part("any", Sentences.clause(tree), holds, null, null, parts);
            }
            case Tree.Not(var condition) -> {
                var part = part(condition, answers);
                yield new Explanation.Part(
                        "not",
                        Sentences.clause(tree),
                        !part.holds(),
                        part.found(),
                        part.changes(),
                        part.of().isEmpty() ? List.of() : List.of(part));
            }
            case Tree.Leaf<?> leaf -> {
                var answer = answers.next();
                yield new Explanation.Part(
                        leaf.type().name(),
                        leaf.words(true),
                        answer.holds(),
                        answer.found(),
                        answer.changes(),
                        List.of());
            }
        };
    }

    private static List<Explanation.Part> parts(List<Tree> of, Iterator<Answer> answers) {
        return of.stream().map(each -> part(each, answers)).toList();
    }
}
