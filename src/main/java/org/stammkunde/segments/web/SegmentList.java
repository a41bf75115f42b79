package org.stammkunde.segments.web;

import java.util.List;
import org.stammkunde.segments.Segment;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All segments.
public record SegmentList(ListView<Segment> list) implements Page {

    public List<Template> templates() {
        return List.of(Template.values());
    }
}
