package org.stammkunde.segments;

import tools.jackson.databind.JsonNode;

/// A segment as somebody wants it.
///
/// @param condition a tree
public record SegmentDraft(String name, String description, JsonNode condition) {

    public SegmentDraft {
        name = Wording.name(name);
        description = Wording.description(description);
    }
}
