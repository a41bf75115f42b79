package org.stammkunde.connectors.webhooks.mapped;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A line of a sample as it is shown to choose from.
///
/// @param depth 0 to 8
/// @param value null for objects and lists
public record TreeRow(int depth, String name, String pointer, @Nullable String value) {

    private static final int DEEPEST = 8;
    private static final int MOST = 400;
    private static final int LONGEST = 80;
    private static final int LISTED = 3;

    /// Of lists only the first few.
    static List<TreeRow> of(JsonNode sample) {
        var rows = new ArrayList<TreeRow>();
        add(rows, sample, 0, "");
        return rows;
    }

    private static void add(List<TreeRow> rows, JsonNode node, int depth, String pointer) {
        if (node.isObject()) {
            for (var property : node.properties()) {
                row(rows, property.getKey(), property.getValue(), depth, pointer);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), LISTED); i++) {
                row(rows, Integer.toString(i), node.get(i), depth, pointer);
            }
        }
    }

    private static void row(
            List<TreeRow> rows, String name, JsonNode value, int depth, String parent) {
        if (rows.size() >= MOST || depth > DEEPEST) {
            return;
        }
        var pointer = parent + "/" + name.replace("~", "~0").replace("/", "~1");
        boolean inner = value.isObject() || value.isArray();
        rows.add(new TreeRow(depth, name, pointer, inner ? null : shown(value)));
        add(rows, value, depth + 1, pointer);
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
