package org.stammkunde.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What two lists do not have in common, whatever their order.
final class Differences {

    private final List<String> found = new ArrayList<>();

    /// @param what begins each line of the report
    void between(String what, Collection<String> present, Collection<String> expected) {
        var balance = new HashMap<String, Integer>();
        present.forEach(row -> balance.merge(row, 1, Integer::sum));
        expected.forEach(row -> balance.merge(row, -1, Integer::sum));
        for (Map.Entry<String, Integer> row : balance.entrySet()) {
            if (row.getValue() != 0) {
                var side = row.getValue() > 0 ? " too much: " : " missing: ";
                found.add(what + side + row.getKey());
            }
        }
    }

    void add(String difference) {
        found.add(difference);
    }

    List<String> found() {
        return found.stream().sorted().toList();
    }
}
