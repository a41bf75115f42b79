package org.stammkunde.connectors.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.DecimalStyle;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Layout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Mappings as the API and the database write them; `docs/import-format.md` describes the form.
public final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 100_000;
    private static final Set<String> TOP =
            Set.of(
                    "kind",
                    "source",
                    "columns",
                    "refundPrefix",
                    "freeLines",
                    "noCustomer",
                    "format");
    private static final Set<String> FORMAT =
            Set.of(
                    "encoding",
                    "layout",
                    "delimiter",
                    "quote",
                    "starts",
                    "header",
                    "decimal",
                    "date");

    private MappingJson() {}

    /// A mapping that says itself what it is about; orders unless it does.
    ///
    /// @throws ImportsException naming the place that is wrong
    public static Mapping read(String json) {
        return read(json, null);
    }

    /// @param kind what it must be about, null = what it says
    /// @throws ImportsException naming the place that is wrong
    public static Mapping read(String json, @Nullable ImportKind kind) {
        var root = parse(json);
        requireKnown(root, TOP, "");
        var about = kind(root, kind);
        var columns = new EnumMap<Field, String>(Field.class);
        var attributes = new TreeMap<String, String>();
        columns(about, root.path("columns"), columns, attributes);
        return new Mapping(
                about,
                text(root, "source", Mapping.CSV),
                columns,
                attributes,
                new Rules(
                        optional(root, "refundPrefix"),
                        flag(root, "freeLines", true),
                        optional(root, "noCustomer")),
                format(root.path("format")));
    }

    private static JsonNode parse(String json) {
        if (json.length() > LONGEST) {
            throw wrong("mapping", "length");
        }
        try {
            var root = JSON.readTree(json);
            if (!root.isObject()) {
                throw wrong("mapping", "object");
            }
            return root;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw ImportsException.request(
                    "imports.mapping-no-json",
                    "mapping",
                    Map.of(
                            "line", at == null ? 1 : at.getLineNr(),
                            "column", at == null ? 1 : at.getColumnNr()));
        }
    }

    private static ImportKind kind(JsonNode root, @Nullable ImportKind wanted) {
        var said = optional(root, "kind");
        if (said == null) {
            return wanted == null ? ImportKind.ORDERS : wanted;
        }
        var kind = ImportKind.of(said).orElseThrow(() -> wrong("kind", "unknown"));
        if (wanted != null && wanted != kind) {
            throw wrong("kind", "otherkind");
        }
        return kind;
    }

    private static void columns(
            ImportKind kind,
            JsonNode node,
            Map<Field, String> columns,
            Map<String, String> attributes) {
        if (!node.isObject()) {
            throw wrong("columns", "object");
        }
        for (var entry : node.properties()) {
            var path = "columns." + entry.getKey();
            var column = columnName(entry.getValue(), path);
            var prefix = kind.other().code() + ".";
            if (prefix.length() > 1 && entry.getKey().startsWith(prefix)) {
                attributes.put(entry.getKey().substring(prefix.length()), column);
                continue;
            }
            var field = kind.field(entry.getKey());
            if (field == null) {
                throw wrong(path, "unknown");
            }
            columns.put(field, column);
        }
    }

    private static String columnName(JsonNode node, String path) {
        if (node.isInt() && node.intValue() >= 1) {
            return "#" + node.intValue();
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            throw wrong(path, "column");
        }
        return node.stringValue().strip();
    }

    private static FormatChoice format(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return FormatChoice.DETECT;
        }
        requireKnown(node, FORMAT, "format.");
        var header = node.path("header");
        if (!header.isMissingNode() && !header.isBoolean()) {
            throw wrong("format.header", "boolean");
        }
        return new FormatChoice(
                charset(optional(node, "encoding")),
                layout(node),
                header.isBoolean() ? header.booleanValue() : null,
                decimal(optional(node, "decimal")),
                date(optional(node, "date")));
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong("format.encoding", "unknown");
        }
    }

    private static @Nullable DecimalStyle decimal(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return switch (name) {
            case "point", "." -> DecimalStyle.POINT;
            case "comma", "," -> DecimalStyle.COMMA;
            default -> throw wrong("format.decimal", "unknown");
        };
    }

    private static @Nullable DateStyle date(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var style = DateStyle.named(name);
        if (style == null) {
            throw wrong("format.date", "unknown");
        }
        return style;
    }

    private static @Nullable Layout layout(JsonNode node) {
        var kind = optional(node, "layout");
        var delimiter = optional(node, "delimiter");
        if (kind == null && delimiter == null) {
            return null;
        }
        return switch (kind == null ? "delimited" : kind) {
            case "delimited" ->
                    new Layout.Delimited(
                            character(delimiter, "format.delimiter", ','),
                            character(optional(node, "quote"), "format.quote", '"'));
            case "blanks" -> new Layout.Blanks();
            case "fixed" -> fixed(node.path("starts"));
            default -> throw wrong("format.layout", "unknown");
        };
    }

    private static char character(@Nullable String text, String path, char usual) {
        if (text == null) {
            return usual;
        }
        var character = text.equals("\\t") || text.equals("tab") ? "\t" : text;
        if (character.length() != 1 || "\r\n".contains(character)) {
            throw wrong(path, "character");
        }
        return character.charAt(0);
    }

    private static Layout.FixedWidth fixed(JsonNode node) {
        return node.isMissingNode()
                ? Layout.FixedWidth.DETECT
                : new Layout.FixedWidth(starts(node));
    }

    private static List<Integer> starts(JsonNode node) {
        var starts = new ArrayList<Integer>();
        for (var start : node) {
            if (!start.isInt()
                    || (starts.isEmpty()
                            ? start.intValue() != 0
                            : start.intValue() <= starts.getLast())) {
                throw wrong("format.starts", "starts");
            }
            starts.add(start.intValue());
        }
        if (starts.isEmpty()) {
            throw wrong("format.starts", "starts");
        }
        return starts;
    }

    private static void requireKnown(JsonNode node, Set<String> known, String prefix) {
        if (!node.isObject()) {
            throw wrong(prefix.isEmpty() ? "mapping" : "format", "object");
        }
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw wrong(prefix + name, "unknown");
            }
        }
    }

    private static String text(JsonNode node, String name, String usual) {
        var text = optional(node, name);
        return text == null ? usual : text;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()
                || value.stringValue().isEmpty()
                || value.stringValue().length() > Rules.LONGEST) {
            throw wrong(name, "text");
        }
        return value.stringValue();
    }

    private static boolean flag(JsonNode node, String name, boolean usual) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isBoolean()) {
            throw wrong(name, "boolean");
        }
        return value.booleanValue();
    }

    private static ImportsException wrong(String place, String what) {
        return ImportsException.request(
                "imports.mapping-wrong", "mapping", Map.of("place", place, "what", what));
    }

    public static String write(Mapping mapping) {
        var root = JSON.createObjectNode();
        if (mapping.kind() != ImportKind.ORDERS) {
            root.put("kind", mapping.kind().code());
        }
        root.put("source", mapping.source());
        var columns = root.putObject("columns");
        new TreeMap<>(mapping.columns()).forEach((field, name) -> columns.put(field.code(), name));
        new TreeMap<>(mapping.attributes())
                .forEach(
                        (attribute, name) ->
                                columns.put(mapping.kind().other().code() + "." + attribute, name));
        if (mapping.kind() == ImportKind.ORDERS) {
            rules(mapping.rules(), root);
        }
        var format = FormatJson.write(mapping.format(), JSON);
        if (!format.isEmpty()) {
            root.set("format", format);
        }
        return root.toString();
    }

    private static void rules(Rules rules, ObjectNode root) {
        if (rules.refundPrefix() != null) {
            root.put("refundPrefix", rules.refundPrefix());
        }
        if (rules.noCustomer() != null) {
            root.put("noCustomer", rules.noCustomer());
        }
        root.put("freeLines", rules.freeLines());
    }
}
