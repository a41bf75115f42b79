package org.stammkunde.ingest.reading;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventFilter;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.EventQuery;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// The event log, for programs.
@RestController
@RequestMapping("/api/v1/events")
@Requires(Permission.VIEW_CUSTOMERS)
class EventsApi {

    private final EventLog log;

    EventsApi(EventLog log) {
        this.log = log;
    }

    /// @param payload what else the message held: `properties`, `traits`, `context`, …
    record Shown(
            long id,
            long source,
            String type,
            @Nullable String name,
            @Nullable String userId,
            @Nullable String anonymousId,
            String messageId,
            Instant occurredAt,
            Instant receivedAt,
            @JsonRawValue String payload) {

        static Shown of(Event event) {
            return new Shown(
                    event.position().id(),
                    event.source(),
                    event.kind().word(),
                    event.name(),
                    event.userId(),
                    event.anonymousId(),
                    event.messageId(),
                    event.occurredAt(),
                    event.receivedAt(),
                    event.payload());
        }
    }

    /// @param next to be given as `cursor` for the next page, null on the last one
    record Some(List<Shown> items, @Nullable String next) {}

    record Count(long count) {}

    /// The newest first.
    @GetMapping
    Some list(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Long source,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        var filter = filter(name, type, source, from, to);
        var page = log.newest(new EventQuery(filter, Cursor.parse(cursor), size));
        return new Some(page.events().stream().map(Shown::of).toList(), Cursor.text(page.next()));
    }

    /// How many events occurred in [from, to), for comparing with what a sender counted.
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Long source,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return new Count(log.count(filter(name, type, source, from, to)));
    }

    private static EventFilter filter(
            @Nullable String name,
            @Nullable String type,
            @Nullable Long source,
            @Nullable String from,
            @Nullable String to) {
        return new EventFilter(
                name, kind(type), source, Moments.parse("from", from), Moments.parse("to", to));
    }

    private static @Nullable EventKind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return EventKind.of(word)
                .orElseThrow(() -> IngestException.invalid("type", "ingest.unknown-type"));
    }
}
