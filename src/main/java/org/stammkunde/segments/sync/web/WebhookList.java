package org.stammkunde.segments.sync.web;

import org.stammkunde.segments.sync.Origin;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The webhooks of a segment.
public record WebhookList(Origin segment, ListView<WebhookRow> list) implements Page {

    /// Whether the viewer may have customers sent to somebody.
    public boolean mayAdd() {
        return !segment.deleted() && Frame.current().may(Permission.EXPORT);
    }

    public String path() {
        return "/segments/" + segment.id();
    }
}
