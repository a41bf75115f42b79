package org.stammkunde.web.search;

import java.util.List;
import org.stammkunde.web.Page;
import org.stammkunde.web.spi.SearchSource;

/// The hits, for the dialog and the page.
public record SearchHits(String text, List<SearchSource.Hit> hits) implements Page {}
