package org.stammkunde.web.search;

import org.stammkunde.web.Page;

/// The search as a page of its own, for browsers without JavaScript and for new tabs.
public record SearchPage(SearchHits found) implements Page {}
