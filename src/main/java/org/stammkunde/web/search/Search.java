package org.stammkunde.web.search;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.NavItem;
import org.stammkunde.web.spi.SearchSource;
import org.stammkunde.web.spi.ViewerSource;

/// Asks everybody who can find something, as far as the viewer may see it.
@Component
class Search {

    private static final int PER_SOURCE = 6;

    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<NavItem> pages;
    private final ObjectProvider<SearchSource> sources;

    Search(
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<NavItem> pages,
            ObjectProvider<SearchSource> sources) {
        this.viewers = viewers;
        this.pages = pages;
        this.sources = sources;
    }

    /// Pages first, then what the modules find; without a text, all pages.
    List<SearchSource.Hit> find(String text) {
        var viewer = Optional.ofNullable(viewers.getIfAvailable()).flatMap(ViewerSource::viewer);
        var hits = new ArrayList<>(pages(text, viewer).toList());
        if (!text.isEmpty()) {
            sources.stream()
                    .filter(source -> viewer.filter(v -> v.may(source.permission())).isPresent())
                    .forEach(source -> hits.addAll(source.search(text, PER_SOURCE)));
        }
        return hits;
    }

    private Stream<SearchSource.Hit> pages(String text, Optional<Viewer> viewer) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return pages.stream()
                .filter(page -> viewer.filter(v -> v.may(page.permission())).isPresent())
                .filter(page -> t(page.labelKey()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(Search::hit);
    }

    private static SearchSource.Hit hit(NavItem page) {
        var group = page.group().equals(page.labelKey()) ? "" : t(page.group());
        return new SearchSource.Hit("web.search.page", t(page.labelKey()), group, page.path());
    }
}
