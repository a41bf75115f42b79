package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.KeyValue;

/// Settings kept for the next file: what they say, and how they are called.
///
/// @param name as typed
public record SavedMappingPage(SavedMapping kept, String name, FieldErrors errors) implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String path() {
        return "/imports/mappings/" + kept.id();
    }

    public Field field() {
        return Field.text("name", t("imports.mappings.name"))
                .value(name)
                .with("maxlength", Integer.toString(SavedMapping.LONGEST_NAME))
                .errors(errors)
                .mandatory();
    }

    /// The column of each field.
    public List<KeyValue> columns() {
        var mapping = kept.mapping();
        var columns = new ArrayList<KeyValue>();
        columns.add(KeyValue.of(t("imports.mapping.source"), mapping.source()));
        new TreeMap<>(mapping.columns())
                .forEach(
                        (field, column) ->
                                columns.add(KeyValue.of(t(field.labelKey()), shown(column))));
        new TreeMap<>(mapping.attributes())
                .forEach((attribute, column) -> columns.add(KeyValue.of(attribute, shown(column))));
        return columns;
    }

    private static String shown(String column) {
        return column.matches("#\\d+")
                ? t("imports.mappings.column", "number", column.substring(1))
                : column;
    }
}
