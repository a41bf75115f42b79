package org.stammkunde.segments.sync.web;

import org.stammkunde.segments.sync.Webhook;

/// A webhook, and how many changes are still to be sent.
public record WebhookRow(Webhook webhook, long waiting) {}
