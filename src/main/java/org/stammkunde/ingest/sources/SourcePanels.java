package org.stammkunde.ingest.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.spi.SourcePanel;
import org.stammkunde.web.Page;

/// What other modules show on the page of their kinds of sources.
@Component
class SourcePanels {

    private final List<SourcePanel> all;

    SourcePanels(List<SourcePanel> all) {
        this.all = all;
    }

    /// @param key when it has just been made, else null
    List<Page> of(Source source, @Nullable String key) {
        return all.stream()
                .filter(panel -> panel.kinds().contains(source.kind()))
                .map(
                        panel ->
                                key == null
                                        ? panel.panel(source.id())
                                        : panel.fresh(source.id(), key))
                .toList();
    }
}
