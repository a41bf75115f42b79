package org.stammkunde.segments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import tools.jackson.databind.JsonNode;

/// Reads trees from JSON: `{"type":"all","of":[…]}`, `{"type":"any","of":[…]}`,
/// `{"type":"not","condition":{…}}`, or `{"type":…}` with the parameters of that type.
@Component
class TreeReader {

    static final int DEEPEST = 20;

    /// DuckDB plans trees of twice as many in more than twice the time.
    static final int MOST_CONDITIONS = 100;

    private static final String ALL = "all";
    private static final String ANY = "any";
    private static final String NOT = "not";

    private final Map<String, ConditionType<?>> types;

    TreeReader(List<ConditionType<?>> types) {
        this.types =
                types.stream()
                        .collect(
                                Collectors.toMap(
                                        ConditionType::name,
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    one + " and " + other + " are called alike");
                                        },
                                        TreeMap::new));
    }

    /// @param place of the tree in what was sent, as a JSON pointer
    /// @throws SegmentException naming the place at fault
    Tree read(JsonNode json, String place) {
        return new Reading().tree(Parameters.of(json, place), 1);
    }

    private final class Reading {

        private int conditions;

        Tree tree(Parameters parameters, int depth) {
            if (depth > DEEPEST) {
                throw SegmentException.tooDeep(parameters.place(), DEEPEST);
            }
            conditions++;
            if (conditions > MOST_CONDITIONS) {
                throw SegmentException.tooMany(parameters.place(), MOST_CONDITIONS);
            }
            var tree =
                    switch (parameters.text("type")) {
                        case ALL -> new Tree.All(of(parameters, depth));
                        case ANY -> new Tree.Any(of(parameters, depth));
                        case NOT -> new Tree.Not(tree(parameters.object("condition"), depth + 1));
                        case String type -> leaf(type, parameters);
                    };
            parameters.done();
            return tree;
        }

        private List<Tree> of(Parameters parameters, int depth) {
            return parameters.objects("of", MOST_CONDITIONS).stream()
                    .map(each -> tree(each, depth + 1))
                    .toList();
        }

        private Tree leaf(String type, Parameters parameters) {
            var known = types.get(type);
            if (known == null) {
                var names =
                        ALL + ", " + ANY + ", " + NOT + ", " + String.join(", ", types.keySet());
                throw SegmentException.unknownValue(parameters.place() + "/type", names);
            }
            return leaf(known, parameters);
        }

        private static <T> Tree leaf(ConditionType<T> type, Parameters parameters) {
            return new Tree.Leaf<>(type, type.read(parameters));
        }
    }
}
