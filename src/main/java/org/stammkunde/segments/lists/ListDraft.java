package org.stammkunde.segments.lists;

import org.stammkunde.segments.Wording;

/// A list as somebody wants it.
public record ListDraft(String name, String description) {

    public ListDraft {
        name = Wording.name(name);
        description = Wording.description(description);
    }
}
