package org.stammkunde.ingest.consumers;

import java.util.List;
import java.util.UUID;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.Refusal;

/// An event that a consumer goes on without.
record Aside(Event event, Verdict why) {

    /// What was refused together stands in the log file under one reference.
    static List<Aside> of(List<Refusal> refused) {
        var reference = UUID.randomUUID().toString();
        return refused.stream()
                .map(each -> new Aside(each.event(), Verdict.on(each.why(), reference)))
                .toList();
    }
}
