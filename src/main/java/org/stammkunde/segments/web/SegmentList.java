package org.stammkunde.segments.web;

import java.util.List;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.sync.Origin;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All segments.
///
/// @param ending deleted ones that still have webhooks
public record SegmentList(ListView<Segment> list, List<Origin> ending) implements Page {

    public List<Template> templates() {
        return List.of(Template.values());
    }
}
