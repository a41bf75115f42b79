package org.stammkunde.ingest.schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.Health;
import org.stammkunde.ingest.sources.HealthSpan;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.ingest.sources.Volumes;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// How a source is doing, for programs: the figures of its page.
@RestController
@Requires(Permission.VIEW_SOURCES)
class SourceHealthApi {

    private final Sources sources;
    private final Volumes volumes;
    private final Schema schema;
    private final Rules rules;
    private final Company company;

    SourceHealthApi(Sources sources, Volumes volumes, Schema schema, Rules rules, Company company) {
        this.sources = sources;
        this.volumes = volumes;
        this.schema = schema;
        this.rules = rules;
        this.company = company;
    }

    /// Over how long.
    enum Span {
        day,
        month
    }

    /// The last 24 hours hour by hour, or 30 days of the company's calendar day by day.
    @GetMapping("/api/v1/sources/{id}/health")
    Shown health(@PathVariable long id, @RequestParam(defaultValue = "day") Span span) {
        var source = sources.get(id).id();
        var wanted = HealthSpan.of(span.name());
        var health = volumes.health(source, wanted, company.require().zone());
        var size = schema.size(source);
        return new Shown(
                source,
                span,
                health.lastAt(),
                health.accepted(),
                health.duplicates(),
                health.refused(),
                health.parts().stream().map(Part::of).toList(),
                counts(health.rejected()),
                counts(health.turnedAway()),
                new Seen(size.events(), size.properties(), rules.list(source).size()));
    }

    private static List<Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// @param lastAt when it last sent anything at all
    /// @param duplicates events that had been counted before
    /// @param quarantined events of the span that could not be taken
    /// @param parts without gaps; the last one is not over
    /// @param quarantine what is in quarantine at present, by reason, the most frequent first
    /// @param turnedAway what was refused at the door in the span, by the code of its answer, and
    ///     events left out by rules or because the browser asks not to be tracked
    record Shown(
            long source,
            Span span,
            @Nullable Instant lastAt,
            long accepted,
            long duplicates,
            long quarantined,
            List<Part> parts,
            List<Count> quarantine,
            List<Count> turnedAway,
            Seen schema) {}

    /// An hour or a day.
    record Part(Instant from, long accepted, long duplicates, long quarantined) {

        static Part of(Health.Part part) {
            return new Part(part.from(), part.accepted(), part.duplicates(), part.rejected());
        }
    }

    /// @param code stable, such as `rate_limited`
    record Count(String code, long count) {}

    /// @param events different ones seen
    /// @param properties different ones seen, of each event
    /// @param rules in force: what is blocked or renamed
    record Seen(long events, long properties, long rules) {}
}
