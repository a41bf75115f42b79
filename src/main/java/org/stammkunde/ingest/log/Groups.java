package org.stammkunde.ingest.log;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Stores a group of events, the quickest way for its size.
@Component
class Groups {

    private final FewEventsStore few;
    private final GroupStore many;
    private final Clock clock;

    Groups(FewEventsStore few, GroupStore many, Clock clock) {
        this.few = few;
        this.many = many;
        this.clock = clock;
    }

    /// Returns once they are committed.
    void store(List<IncomingEvent> events, List<RejectedEvent> refused) {
        var now = clock.instant();
        if (refused.isEmpty() && FewEventsStore.takes(events, now)) {
            few.store(events, now);
        } else {
            many.store(events, refused, now);
        }
    }
}
