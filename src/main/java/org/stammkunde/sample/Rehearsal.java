package org.stammkunde.sample;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;

/// Imports the sample shop into an installation that is thrown away: `./run` has Java note which
/// classes that needs and which methods are worth compiling, so that the first import after a start
/// need not find it out anew.
@Component
public class Rehearsal {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Samples samples;
    private final Imports imports;

    Rehearsal(Samples samples, Imports imports) {
        this.samples = samples;
        this.imports = imports;
    }

    /// Returns when the import has ended, however it did.
    public void run() throws InterruptedException {
        var id = samples.load();
        while (isMoving(id)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean isMoving(ImportId id) {
        return imports.get(id).state().isMoving();
    }
}
