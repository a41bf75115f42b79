package org.stammkunde.segments;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Makes SQL of trees, the same for every engine.
final class Compiler {

    private Compiler() {}

    /// The ids of all who meet it.
    static Select<Record1<Long>> members(Tree tree, Question question) {
        return select(question.customer())
                .from(Facts.table("customers", Question.CUSTOMER))
                .where(question.among(question.customer()))
                .and(meets(tree, question));
    }

    /// How many meet it. Each fact is read once for all conditions.
    static Select<Record1<Integer>> count(Tree tree, Question question) {
        var gathering = new Gathering(question);
        var met = meets(tree, gathering.question());
        return with(gathering.parts())
                .select(DSL.count())
                .from(gathering.customers(select(question.customer())).and(met));
    }

    /// Whether the customer of the question meets it.
    static Condition meets(Tree tree, Question question) {
        return switch (tree) {
            case Tree.All(var of) -> and(each(of, question));
            case Tree.Any(var of) -> or(each(of, question));
            case Tree.Not(var condition) -> meets(condition, question).not();
            case Tree.Leaf<?> leaf -> leaf.meets(question);
        };
    }

    private static List<Condition> each(List<Tree> trees, Question question) {
        return trees.stream().map(tree -> meets(tree, question)).toList();
    }
}
