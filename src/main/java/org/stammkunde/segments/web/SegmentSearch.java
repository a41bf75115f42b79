package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.Segments;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.spi.SearchSource;

/// Finds segments by a part of their name.
@Component
class SegmentSearch implements SearchSource {

    private final Segments segments;

    SegmentSearch(Segments segments) {
        this.segments = segments;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_CUSTOMERS;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var page = new PageRequest(0, limit, "name", false);
        return segments.list(text, page).items().stream().map(SegmentSearch::hit).toList();
    }

    private static Hit hit(Segment segment) {
        var size = segment.size();
        var detail =
                size == null
                        ? ""
                        : t("segments.count", "count", size, "number", Formats.number(size));
        return new Hit("segments.search.kind", segment.name(), detail, "/segments/" + segment.id());
    }
}
