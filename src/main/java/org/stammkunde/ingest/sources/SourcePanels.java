package org.stammkunde.ingest.sources;

import java.util.List;
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

    List<Page> of(Source source) {
        return all.stream()
                .filter(panel -> panel.kind().equals(source.kind()))
                .map(panel -> panel.panel(source.id()))
                .toList();
    }
}
