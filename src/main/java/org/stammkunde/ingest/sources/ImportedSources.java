package org.stammkunde.ingest.sources;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sources of what comes in files: one for each system, made when it is first needed. Nobody
/// knows its write key, and it is not among the sources people manage.
@Service
public class ImportedSources {

    static final String KIND = "import";

    private static final String NAME = "Import";

    private final SourceStore store;
    private final Clock clock;

    ImportedSources(SourceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param system whose numbers the files hold
    /// @return id of the source
    @Transactional
    public long of(String system) {
        store.lockImports();
        return store.importsOf(system)
                .orElseGet(
                        () ->
                                store.insert(
                                                new NewSource(NAME, KIND, system),
                                                WriteKey.random(),
                                                List.of(),
                                                clock.instant())
                                        .id());
    }
}
