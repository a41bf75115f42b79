package org.stammkunde.connectors.mapping;

import static org.stammkunde.web.Texts.t;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.FileFormat;
import org.stammkunde.connectors.reading.FormatChoice;

/// A mapping settled for one file: columns by place, the format complete. The same file read with
/// the same plan always gives the same result.
///
/// @param columns places from 0
/// @param mended places of the columns of a file of rejected rows, null = it is none
public record Plan(
        ImportKind kind,
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
        requireFields(mapping.kind(), columns, header);
        Consents.refuse(mapping.kind(), attributes, header);
        return new Plan(
                mapping.kind(),
                mapping.source(),
                columns,
                attributes,
                mapping.rules(),
                format,
                Mended.in(header));
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
                kind,
                source,
                Mapping.columns(columns),
                Mapping.attributes(attributes),
                rules,
                FormatChoice.of(format));
    }

    private static String either(List<Field> fields) {
        return String.join(" / ", fields.stream().map(field -> t(field.labelKey())).toList());
    }

    private static void requireFields(
            ImportKind kind, Map<Field, Integer> columns, List<String> header) {
        var missing = kind.missing(columns.keySet());
        if (!missing.isEmpty()) {
            throw ImportsException.file(
                    "imports.missing-fields",
                    Map.of(
                            "fields",
                            String.join(", ", missing.stream().map(Plan::either).toList()),
                            "found",
                            String.join(", ", header)));
        }
    }
}
