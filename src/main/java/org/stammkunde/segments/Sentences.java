package org.stammkunde.segments;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.segments.spi.Phrases;

/// Says in the viewer's language what a tree asks for.
final class Sentences {

    private Sentences() {}

    /// `Kunden, deren Land „DE“ ist und die mindestens 2 Mal bestellt haben`
    static String of(Tree tree) {
        return t("segments.words.customers", "condition", clause(tree, true, false));
    }

    /// One relative clause, or several.
    static String clause(Tree tree) {
        return clause(tree, true, false);
    }

    /// What does not hold for all holds not for at least one, and the other way round: that reads
    /// better than a "not" before a long bracket.
    private static String clause(Tree tree, boolean holds, boolean within) {
        return switch (tree) {
            case Tree.All(var of) -> several(of, holds, holds, within);
            case Tree.Any(var of) -> several(of, !holds, holds, within);
            case Tree.Not(var condition) -> clause(condition, !holds, within);
            case Tree.Leaf<?> leaf -> leaf.words(holds);
        };
    }

    private static String several(List<Tree> of, boolean all, boolean holds, boolean within) {
        if (of.size() == 1) {
            return clause(of.getFirst(), holds, within);
        }
        var clauses = new ArrayList<String>();
        collect(of, all, holds, clauses);
        var joined = all ? Phrases.and(clauses) : Phrases.or(clauses);
        return within ? "(" + joined + ")" : joined;
    }

    /// What is joined by the same word within needs no brackets.
    private static void collect(List<Tree> of, boolean all, boolean holds, List<String> clauses) {
        for (var each : of) {
            switch (each) {
                case Tree.All(var inner) when all == holds -> collect(inner, all, holds, clauses);
                case Tree.Any(var inner) when all != holds -> collect(inner, all, holds, clauses);
                case Tree.Not(var inner) -> collect(List.of(inner), all, !holds, clauses);
                case Tree.All _, Tree.Any _, Tree.Leaf<?> _ ->
                        clauses.add(clause(each, holds, true));
            }
        }
    }
}
