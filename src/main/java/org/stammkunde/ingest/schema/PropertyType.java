package org.stammkunde.ingest.schema;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Which kind of value a property has. The word is part of the API.
enum PropertyType {
    TEXT,
    NUMBER,
    BOOLEAN,
    TIME,
    LIST,
    OBJECT,
    NULL;

    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d.*)?");

    static PropertyType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> ISO.matcher(value.stringValue()).matches() ? TIME : TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> LIST;
            case OBJECT, POJO -> OBJECT;
            case NULL, MISSING, BINARY -> NULL;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
