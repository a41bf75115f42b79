package org.stammkunde.ingest.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The rules in force of one source, ready to be applied to its messages. A rule counts by the name
/// an event arrives under, and by the one it is given; names are given once, not in a chain.
public final class DoorRules {

    /// Where an event keeps the name it arrived under, in its `context`.
    public static final String ORIGINAL = "originalEvent";

    static final DoorRules NONE = new DoorRules(List.of());

    private static final List<String> OBJECTS = List.of("properties", "traits");

    private final Set<EventName> blocked = new HashSet<>();
    private final Map<EventName, Set<String>> without = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    DoorRules(List<Rule> rules) {
        for (var rule : rules) {
            switch (rule.action()) {
                case BLOCK_EVENT -> blocked.add(rule.event());
                case BLOCK_PROPERTY ->
                        without.computeIfAbsent(rule.event(), _ -> new HashSet<>())
                                .add(rule.property());
                case RENAME_EVENT -> names.put(rule.event().name(), rule.target());
            }
        }
    }

    /// Whether every message is admitted as it is.
    public boolean isOpen() {
        return blocked.isEmpty() && without.isEmpty() && names.isEmpty();
    }

    /// Changes the message as the rules say. One that cannot be read is left as it is.
    ///
    /// @param given its kind, null where the message itself says
    /// @param shared what messages of its batch without them take from it: `context`, …
    /// @return false when it is to be left out
    public boolean admit(JsonNode node, @Nullable EventKind given, Map<String, JsonNode> shared) {
        if (isOpen()) {
            return true;
        }
        var kind = given == null ? EventKind.of(text(node, "type")).orElse(null) : given;
        if (kind == null || !(node instanceof ObjectNode message)) {
            return true;
        }
        var arrived = EventName.of(kind, text(message, "event").strip());
        var stored = EventName.of(kind, names.getOrDefault(arrived.name(), arrived.name()));
        if (blocked.contains(arrived) || blocked.contains(stored)) {
            return false;
        }
        strip(message, arrived);
        strip(message, stored);
        if (!stored.equals(arrived)) {
            rename(message, stored.name(), shared);
        }
        return true;
    }

    private void strip(ObjectNode message, EventName event) {
        for (var property : without.getOrDefault(event, Set.of())) {
            OBJECTS.forEach(name -> remove(message.path(name), property));
            remove(message.path("context").path("traits"), property);
        }
    }

    private static void remove(JsonNode object, String property) {
        if (object instanceof ObjectNode properties) {
            properties.remove(property);
        }
    }

    private static void rename(ObjectNode message, String name, Map<String, JsonNode> shared) {
        var original = message.path("event");
        var own = message.path("context").isObject() ? message.path("context") : null;
        var context = own == null ? shared.get("context") : own;
        var whole = JsonNodeFactory.instance.objectNode();
        if (context instanceof ObjectNode object) {
            whole.setAll(object);
        }
        whole.set(ORIGINAL, original);
        message.set("context", whole);
        message.put("event", name);
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
