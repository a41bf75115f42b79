package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Event;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.KeyValue;
import tools.jackson.databind.json.JsonMapper;

/// The events of a source that arrived last; asks for itself again and again.
public record Arrivals(long source, List<Event> events) implements Page {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Arrivals {
        events = List.copyOf(events);
    }

    /// Events name people.
    public boolean open() {
        return Frame.current().may(Permission.VIEW_CUSTOMERS);
    }

    /// What is kept beside the payload, under the names that senders use.
    public static List<KeyValue> ids(Event event) {
        var ids = new ArrayList<KeyValue>();
        ids.add(KeyValue.of(t("ingest.arrivals.occurred"), Formats.dateTime(event.occurredAt())));
        add(ids, "userId", event.userId());
        add(ids, "anonymousId", event.anonymousId());
        add(ids, "messageId", event.messageId());
        return ids;
    }

    private static void add(List<KeyValue> ids, String name, @Nullable String value) {
        if (value != null) {
            ids.add(KeyValue.of(name, value));
        }
    }

    public static String payload(Event event) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event.body());
    }
}
