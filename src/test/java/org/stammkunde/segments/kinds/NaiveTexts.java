package org.stammkunde.segments.kinds;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether texts are what a tree asks for.
final class NaiveTexts {

    private NaiveTexts() {}

    static List<String> values(JsonNode tree, String property) {
        return StreamSupport.stream(tree.path(property).spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /// Among its `values`.
    static boolean isListed(JsonNode tree, @Nullable String text) {
        return isListed(tree, "values", text);
    }

    static boolean isListed(JsonNode tree, String property, @Nullable String text) {
        return values(tree, property).stream().anyMatch(each -> each.equals(text));
    }

    /// Among the values of a property, whatever the capitals.
    static boolean isNamed(JsonNode tree, String property, String text) {
        return values(tree, property).stream().map(NaiveTexts::small).anyMatch(small(text)::equals);
    }

    /// Contains one of its `values`, or begins or ends with one, whatever the capitals.
    static boolean isLike(JsonNode tree, String text) {
        var small = small(text);
        return values(tree, "values").stream()
                .map(NaiveTexts::small)
                .anyMatch(
                        part ->
                                switch (tree.path("test").stringValue()) {
                                    case "contains" -> small.contains(part);
                                    case "startsWith" -> small.startsWith(part);
                                    default -> small.endsWith(part);
                                });
    }

    private static String small(String text) {
        var small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }
}
