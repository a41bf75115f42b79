package org.stammkunde.connectors;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes files that need not be kept any longer; what is known about their imports and the
/// rejected rows stays. Looks at every start and after every import.
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ImportStore imports;
    private final UploadStore uploads;
    private final ImportSettings settings;
    private final Clock clock;

    Retention(ImportStore imports, UploadStore uploads, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void discard() {
        var before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
        for (var id : imports.discardable(before)) {
            uploads.delete(id);
            imports.discarded(id);
            LOG.info("import={} upload=discarded", id);
        }
    }
}
