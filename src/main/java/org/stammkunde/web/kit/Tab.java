package org.stammkunde.web.kit;

/// One of several views of the same thing, each with its own address.
public record Tab(String label, String href, boolean active) {}
