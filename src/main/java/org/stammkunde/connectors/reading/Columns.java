package org.stammkunde.connectors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Divides a line that has no separating character.
final class Columns {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Columns() {}

    static List<String> byBlanks(String line) {
        return List.of(BLANKS.split(line.strip()));
    }

    static List<String> byPosition(String line, List<Integer> starts) {
        var cells = new ArrayList<String>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(starts.get(i), line.length());
            int to =
                    i + 1 < starts.size()
                            ? Math.min(starts.get(i + 1), line.length())
                            : line.length();
            cells.add(line.substring(from, to).strip());
        }
        return cells;
    }
}
