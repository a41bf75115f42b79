package org.stammkunde.connectors.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.stammkunde.connectors.reading.FormatChoice;

/// What somebody says about a file: which column is what, and how it is written.
///
/// @param source the system the file comes from; order numbers and customer numbers are unique
///     within it
/// @param columns the column of each field: its name, or `#` and its number from 1
/// @param attributes the columns of customer attributes, by attribute
public record Mapping(
        String source,
        Map<Field, String> columns,
        Map<String, String> attributes,
        Rules rules,
        FormatChoice format) {

    public static final String CSV = "csv";

    public Mapping {
        columns = Map.copyOf(columns);
        attributes = Map.copyOf(attributes);
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
}
