package org.stammkunde.ingest.schema;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.ingest.rules.EventName;
import org.stammkunde.ingest.rules.Rule;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;

/// What sources send, and the rules for it, for programs.
@RestController
@RequestMapping("/api/v1/sources/{id}")
@Requires(Permission.MANAGE_SOURCES)
class SchemaApi {

    private final Sources sources;
    private final Schema schema;
    private final Rules rules;

    SchemaApi(Sources sources, Schema schema, Rules rules) {
        this.sources = sources;
        this.schema = schema;
        this.rules = rules;
    }

    /// @param event of a `track` its name, else null
    record ShownEvent(
            String type, @Nullable String event, long events, Instant firstAt, Instant lastAt) {

        static ShownEvent of(SeenEvent seen) {
            var event = seen.event();
            return new ShownEvent(
                    event.kind().word(),
                    event.name().isEmpty() ? null : event.name(),
                    seen.events(),
                    seen.firstAt(),
                    seen.lastAt());
        }
    }

    /// @param event of a `track` its name, else null
    record ShownRule(
            long id,
            String action,
            String type,
            @Nullable String event,
            @Nullable String property,
            @Nullable String to,
            Instant createdAt) {

        static ShownRule of(Rule rule) {
            return new ShownRule(
                    rule.id(),
                    rule.action().word(),
                    rule.event().kind().word(),
                    filled(rule.event().name()),
                    filled(rule.property()),
                    filled(rule.target()),
                    rule.createdAt());
        }

        private static @Nullable String filled(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /// The most frequent first.
    @GetMapping("/schema")
    @Requires(Permission.VIEW_SOURCES)
    ApiList<ShownEvent> events(@PathVariable long id) {
        return ApiList.of(
                schema.events(sources.get(id).id()).stream().map(ShownEvent::of).toList());
    }

    /// The properties of one event, the most frequent first.
    @GetMapping("/schema/properties")
    @Requires(Permission.VIEW_SOURCES)
    ApiList<SeenProperty> properties(
            @PathVariable long id,
            @RequestParam String type,
            @RequestParam(required = false) @Nullable String event) {
        return ApiList.of(schema.properties(sources.get(id).id(), EventName.parse(type, event)));
    }

    /// In force, the newest first.
    @GetMapping("/rules")
    @Requires(Permission.VIEW_SOURCES)
    ApiList<ShownRule> rules(@PathVariable long id) {
        return ApiList.of(rules.list(sources.get(id).id()).stream().map(ShownRule::of).toList());
    }

    @PostMapping("/rules")
    @ResponseStatus(HttpStatus.CREATED)
    ShownRule add(@PathVariable long id, @RequestBody Wanted wanted) {
        return ShownRule.of(rules.add(sources.get(id).id(), wanted.rule()));
    }

    @DeleteMapping("/rules/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @PathVariable long rule) {
        rules.end(sources.get(id).id(), rule);
    }
}
