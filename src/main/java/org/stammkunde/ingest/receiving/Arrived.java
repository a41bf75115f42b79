package org.stammkunde.ingest.receiving;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.RejectedEvent;
import org.stammkunde.ingest.log.Verdict;
import org.stammkunde.ingest.sources.Source;

/// What a request brought, read and ready to be stored.
record Arrived(Source source, List<IncomingEvent> good, List<RejectedEvent> bad) {

    static Arrived nothing(Source source) {
        return new Arrived(source, List.of(), List.of());
    }

    static Arrived of(Source source, List<Verdict> verdicts) {
        var good = new ArrayList<IncomingEvent>(verdicts.size());
        var bad = new ArrayList<RejectedEvent>(0);
        for (var verdict : verdicts) {
            switch (verdict) {
                case IncomingEvent event -> good.add(event);
                case RejectedEvent event -> bad.add(event);
            }
        }
        return new Arrived(source, good, bad);
    }
}
