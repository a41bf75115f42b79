package org.stammkunde.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stammkunde.connectors.ImportsException;

/// Finds columns by name or number.
final class ColumnFinder {

    private static final int NONE = -1;

    private final List<String> header;
    private final List<String> missing = new ArrayList<>();

    ColumnFinder(List<String> header) {
        this.header = header;
    }

    int place(String name) {
        if (name.matches("#\\d{1,5}")) {
            return byNumber(name);
        }
        int exact = only(name, header, name);
        int place =
                exact == NONE
                        ? only(
                                Headers.normal(name),
                                header.stream().map(Headers::normal).toList(),
                                name)
                        : exact;
        if (place == NONE) {
            missing.add(name);
        }
        return place;
    }

    void requireAllFound() {
        if (!missing.isEmpty()) {
            throw ImportsException.file(
                    "imports.missing-columns",
                    Map.of(
                            "columns", String.join(", ", missing),
                            "found", String.join(", ", header)));
        }
    }

    private int byNumber(String name) {
        int place = Integer.parseInt(name.substring(1)) - 1;
        if (place < 0 || place >= header.size()) {
            missing.add(name);
        }
        return place;
    }

    private static int only(String wanted, List<String> names, String shown) {
        int place = names.indexOf(wanted);
        if (place != names.lastIndexOf(wanted)) {
            throw ImportsException.file("imports.duplicate-column", Map.of("column", shown));
        }
        return place;
    }
}
