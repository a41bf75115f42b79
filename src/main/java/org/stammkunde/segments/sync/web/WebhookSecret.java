package org.stammkunde.segments.sync.web;

import org.stammkunde.segments.sync.Webhooks.Issued;
import org.stammkunde.web.Page;

/// Shows a fresh secret, the only time it is told.
public record WebhookSecret(Issued issued) implements Page {

    public String path() {
        var webhook = issued.webhook();
        return "/segments/" + webhook.segment() + "/webhooks/" + webhook.id();
    }
}
