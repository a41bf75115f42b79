package org.stammkunde.analytics.web;

/// Something worth knowing in plain words, with the way to it. Only what the data says.
public record Finding(String sentence, String action, String href) {}
