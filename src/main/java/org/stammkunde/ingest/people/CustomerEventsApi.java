package org.stammkunde.ingest.people;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.spi.TimelineSource.Place;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// What a customer did, for programs.
@RestController
@Requires(Permission.VIEW_CUSTOMERS)
class CustomerEventsApi {

    private static final int MOST = 500;
    private static final Place NEWEST =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private final Customers customers;
    private final PersonEventStore store;

    CustomerEventsApi(Customers customers, PersonEventStore store) {
        this.customers = customers;
        this.store = store;
    }

    /// @param properties as they were sent
    record Shown(
            String type,
            @Nullable String name,
            Instant occurredAt,
            String messageId,
            long source,
            @JsonRawValue String properties) {

        static Shown of(Event event) {
            var properties = event.body().path("properties");
            return new Shown(
                    event.kind().word(),
                    event.name(),
                    event.occurredAt(),
                    event.messageId(),
                    event.source(),
                    properties.isObject() ? properties.toString() : "{}");
        }
    }

    /// @param next to be given as `cursor` for the next page, null on the last one
    record Some(List<Shown> items, @Nullable String next) {}

    /// The newest first.
    @GetMapping("/api/v1/customers/{id}/events")
    Some list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MOST) {
            throw IngestException.invalid("size", "ingest.page-size");
        }
        var own = customers.identifierIds(customers.present(new CustomerId(id)));
        var found = store.before(own, name, cursor == null ? NEWEST : place(cursor), size + 1);
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        return new Some(
                shown.stream().map(Shown::of).toList(), more ? word(shown.getLast()) : null);
    }

    private static String word(Event last) {
        return last.occurredAt() + "_" + last.position().id();
    }

    private static Place place(String cursor) {
        var parts = cursor.split("_", -1);
        try {
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeException | NumberFormatException _) {
            throw IngestException.invalid("cursor", "ingest.bad-cursor");
        }
    }
}
