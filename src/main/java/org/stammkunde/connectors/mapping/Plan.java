package org.stammkunde.connectors.mapping;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.FileFormat;
import org.stammkunde.connectors.reading.FormatChoice;

/// A mapping settled for one file: columns by place, the format complete. The same file read with
/// the same plan always gives the same orders.
///
/// @param columns places from 0
/// @param mended places of the columns of a file of rejected rows, null = it is none
public record Plan(
        String source,
        Map<Field, Integer> columns,
        Map<String, Integer> attributes,
        Rules rules,
        FileFormat format,
        @Nullable Mended mended) {

    /// Where a mended file of rejected rows says which row of which import each row was.
    public record Mended(int row, int fromImport) {

        static @Nullable Mended in(List<String> header) {
            int row = header.indexOf(Headers.REJECT_ROW);
            int fromImport = header.indexOf(Headers.REJECT_IMPORT);
            return row < 0 || fromImport < 0 ? null : new Mended(row, fromImport);
        }
    }

    public Plan {
        columns = Map.copyOf(columns);
        attributes = Map.copyOf(attributes);
    }

    /// @throws ImportsException when a column is missing, named twice in the file, or a needed
    ///     field has no column
    public static Plan settle(Mapping mapping, FileFormat format, List<String> header) {
        var finder = new ColumnFinder(header);
        var columns = new EnumMap<Field, Integer>(Field.class);
        mapping.columns().forEach((field, name) -> columns.put(field, finder.place(name)));
        var attributes = new TreeMap<String, Integer>();
        mapping.attributes().forEach((key, name) -> attributes.put(key, finder.place(name)));
        finder.requireAllFound();
        requireFields(columns, header);
        return new Plan(
                mapping.source(), columns, attributes, mapping.rules(), format, Mended.in(header));
    }

    /// The plan of an import that began before.
    ///
    /// @param mapping settled: columns by place and the format complete
    public static Plan stored(Mapping mapping, int columns, List<String> header) {
        var format = mapping.format().complete(columns);
        return settle(mapping, format, header);
    }

    /// The plan as a mapping, to be stored.
    public Mapping asMapping() {
        return new Mapping(
                source,
                Mapping.columns(columns),
                Mapping.attributes(attributes),
                rules,
                FormatChoice.of(format));
    }

    private static void requireFields(Map<Field, Integer> columns, List<String> header) {
        var missing = missing(columns.keySet());
        if (!missing.isEmpty()) {
            throw ImportsException.file(
                    "imports.missing-fields",
                    Map.of(
                            "fields",
                            String.join(", ", missing.stream().map(f -> t(f.labelKey())).toList()),
                            "found",
                            String.join(", ", header)));
        }
    }

    /// Fields without which no order can be made. Orders without a number of their own need the
    /// customer's.
    public static List<Field> missing(Set<Field> columns) {
        var missing = new ArrayList<Field>();
        if (!columns.contains(Field.ORDERED_AT)) {
            missing.add(Field.ORDERED_AT);
        }
        if (!columns.contains(Field.ORDER_NUMBER)
                && !columns.contains(Field.CUSTOMER_ID)
                && !columns.contains(Field.EMAIL)) {
            missing.add(Field.ORDER_NUMBER);
        }
        if (!columns.contains(Field.UNIT_PRICE)
                && !columns.contains(Field.LINE_TOTAL)
                && !columns.contains(Field.ORDER_VALUE)) {
            missing.add(Field.UNIT_PRICE);
        }
        return missing;
    }
}
