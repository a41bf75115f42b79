package org.stammkunde.crash;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.JsonNode;

/// How many events of each kind the schema of a source counted. It adds up, so an event consumed
/// twice, or not at all, shows here.
record SchemaCounts(InstalledApp app) {

    SortedMap<String, Long> of(long source) {
        var counts = new TreeMap<String, Long>();
        for (var row : app.get("/api/v1/sources/" + source + "/schema").get("items")) {
            counts.put(kind(row), row.get("events").asLong());
        }
        return counts;
    }

    private static String kind(JsonNode row) {
        var event = row.get("event");
        return row.get("type").asString() + (event.isNull() ? "" : " " + event.asString());
    }

    static SortedMap<String, Long> expected(List<Message> messages) {
        var counts = new TreeMap<String, Long>();
        messages.forEach(message -> counts.merge(message.kind(), 1L, Long::sum));
        return counts;
    }
}
