package org.stammkunde.connectors.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.customers.Identifier;

/// What somebody says about a file: which column is what, and how it is written.
///
/// @param source the system the file comes from; order numbers and customer numbers are unique
///     within it. Not that of [Identifier#EMAIL], under which customers are known by address
/// @param columns the column of each field: its name, or `#` and its number from 1
/// @param attributes the columns of customer attributes or of properties of events, by their name
public record Mapping(
        ImportKind kind,
        String source,
        Map<Field, String> columns,
        Map<String, String> attributes,
        Rules rules,
        FormatChoice format) {

    public static final String CSV = "csv";

    /// @throws ImportsException naming the part that is wrong
    public Mapping {
        Rules.requireShort("source", source);
        if (source.isBlank() || source.strip().equalsIgnoreCase(Identifier.EMAIL)) {
            throw ImportsException.request(
                    "imports.source-reserved", "source", Map.of("source", source));
        }
        columns = Map.copyOf(columns);
        attributes = Map.copyOf(attributes);
    }

    /// Of a file of orders.
    public Mapping(
            String source,
            Map<Field, String> columns,
            Map<String, String> attributes,
            Rules rules,
            FormatChoice format) {
        this(ImportKind.ORDERS, source, columns, attributes, rules, format);
    }

    /// A reference to a column by its place.
    public static String column(int fromZero) {
        return "#" + (fromZero + 1);
    }

    /// References by place.
    public static Map<Field, String> columns(Map<Field, Integer> places) {
        var columns = new EnumMap<Field, String>(Field.class);
        places.forEach((field, place) -> columns.put(field, column(place)));
        return columns;
    }

    /// References by place.
    public static Map<String, String> attributes(Map<String, Integer> places) {
        var columns = new TreeMap<String, String>();
        places.forEach((attribute, place) -> columns.put(attribute, column(place)));
        return columns;
    }

    /// The same mapping with columns by name wherever the name is unique, so that it fits files
    /// with other columns beside these.
    public Mapping named(List<String> header) {
        var byName = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, column) -> byName.put(field, named(column, header)));
        var attributesByName = new TreeMap<String, String>();
        attributes.forEach((key, column) -> attributesByName.put(key, named(column, header)));
        return new Mapping(kind, source, byName, attributesByName, rules, format);
    }

    private String named(String column, List<String> header) {
        if (!column.matches("#\\d+") || !Boolean.TRUE.equals(format.header())) {
            return column;
        }
        var name = header.get(Integer.parseInt(column.substring(1)) - 1);
        boolean unique = header.indexOf(name) == header.lastIndexOf(name);
        return name.isEmpty() || !unique ? column : name;
    }

    /// For each column the code of the field it holds, `attribute` or `property`, or empty.
    public List<String> fields(List<String> header) {
        var fields = new ArrayList<>(Collections.nCopies(header.size(), ""));
        var finder = new ColumnFinder(header);
        attributes.forEach((_, column) -> set(fields, finder.place(column), kind.other().code()));
        columns.forEach((field, column) -> set(fields, finder.place(column), field.code()));
        return fields;
    }

    private static void set(List<String> fields, int place, String code) {
        if (place >= 0 && place < fields.size()) {
            fields.set(place, code);
        }
    }
}
