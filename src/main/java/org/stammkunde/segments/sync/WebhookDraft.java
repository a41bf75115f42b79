package org.stammkunde.segments.sync;

import org.stammkunde.segments.SegmentException;

/// A webhook as somebody wants it.
///
/// @param edits whether to tell also what an edited condition changes
/// @param initial whether to begin with those who are in the segment now
public record WebhookDraft(String url, Sends sends, boolean edits, boolean initial) {

    public WebhookDraft {
        if (initial && sends == Sends.LEFT) {
            throw SegmentException.nobodyEnters();
        }
    }
}
