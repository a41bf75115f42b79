package org.stammkunde.segments;

import org.stammkunde.shared.PageRequest;

/// What the list of segments is sorted by.
enum SegmentOrder {
    NAME("lower(s.name)"),
    SIZE("s.size"),
    CHANGED("s.changed_at");

    private final String key;

    SegmentOrder(String key) {
        this.key = key;
    }

    static SegmentOrder of(PageRequest page) {
        return switch (page.sort()) {
            case "size" -> SIZE;
            case "changed" -> CHANGED;
            case null, default -> NAME;
        };
    }

    String by(boolean descending) {
        return " order by " + key + (descending ? " desc nulls last" : " nulls last") + ", s.id";
    }
}
