package org.stammkunde.connectors.mapping;

import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Layout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The part of a mapping that says how the file is written.
final class FormatJson {

    private FormatJson() {}

    static ObjectNode write(FormatChoice format, JsonMapper json) {
        var node = json.createObjectNode();
        if (format.charset() != null) {
            node.put("encoding", format.charset().name());
        }
        if (format.layout() != null) {
            layout(format.layout(), node);
        }
        if (format.header() != null) {
            node.put("header", format.header());
        }
        if (format.decimal() != null) {
            node.put("decimal", format.decimal() == DecimalStyle.POINT ? "point" : "comma");
        }
        if (format.date() != null) {
            node.put("date", format.date().name());
        }
        return node;
    }

    private static void layout(Layout layout, ObjectNode node) {
        switch (layout) {
            case Layout.Delimited(char delimiter, char quote) -> {
                node.put("delimiter", String.valueOf(delimiter));
                node.put("quote", String.valueOf(quote));
            }
            case Layout.Blanks() -> node.put("layout", "blanks");
            case Layout.FixedWidth(var starts) -> {
                node.put("layout", "fixed");
                var array = node.putArray("starts");
                starts.forEach(array::add);
            }
        }
    }
}
