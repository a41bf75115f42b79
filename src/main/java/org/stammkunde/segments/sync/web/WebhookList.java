package org.stammkunde.segments.sync.web;

import org.stammkunde.segments.Segment;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The webhooks of a segment.
public record WebhookList(Segment segment, ListView<WebhookRow> list) implements Page {

    public String path() {
        return "/segments/" + segment.id();
    }
}
