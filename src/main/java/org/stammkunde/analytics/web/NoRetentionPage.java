package org.stammkunde.analytics.web;

import org.stammkunde.web.Page;

/// The retention page before there are orders.
public record NoRetentionPage() implements Page {}
