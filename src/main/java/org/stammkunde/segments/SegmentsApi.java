package org.stammkunde.segments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import tools.jackson.databind.JsonNode;

/// Segments, for programs.
@RestController
@RequestMapping("/api/v1/segments")
@Requires(Permission.VIEW_CUSTOMERS)
@Tag(name = "Segments")
class SegmentsApi {

    private final Segments segments;
    private final Customers customers;

    SegmentsApi(Segments segments, Customers customers) {
        this.segments = segments;
        this.customers = customers;
    }

    /// @param condition a tree of conditions
    record Asked(@Schema(ref = TreeSchema.NAME) JsonNode condition) {
        Asked {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /// @param condition a tree of conditions
    record Wanted(
            String name,
            @Nullable String description,
            @Schema(ref = TreeSchema.NAME) JsonNode condition) {
        Wanted {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(condition, "condition");
        }

        SegmentDraft draft() {
            return new SegmentDraft(name, description == null ? "" : description, condition);
        }
    }

    /// @param version of the condition, from 1
    /// @param current whether its members are those of this version
    /// @param sentence what it asks for
    /// @param size how many members it has, null = not worked out yet
    /// @param countedAt when all its members were worked out last
    /// @param trouble why they could not be, or null
    record Shown(
            long id,
            String name,
            String description,
            int version,
            boolean current,
            @Schema(ref = TreeSchema.NAME) JsonNode condition,
            String sentence,
            @Nullable Long size,
            @Nullable Instant countedAt,
            @Nullable String trouble,
            Instant createdAt,
            Instant changedAt) {}

    /// @param since when the customer entered it
    record MemberItem(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            Instant since) {
        static MemberItem of(Member member) {
            return new MemberItem(
                    member.customer().value(),
                    member.externalId(),
                    member.email(),
                    member.name(),
                    member.country(),
                    member.since());
        }
    }

    /// Counts everything that was stored before the request, unless that takes longer than two
    /// seconds; `asOf` tells.
    @PostMapping("/preview")
    @Operation(summary = "How many customers meet a condition that is not stored anywhere")
    Segments.Preview preview(@RequestBody Asked asked) {
        return segments.preview(asked.condition());
    }

    @GetMapping
    @Operation(summary = "All segments by name")
    ApiList<Shown> list(ApiQuery query) {
        return ApiList.of(segments.all().stream().map(this::shown).toList());
    }

    /// Its members are worked out within seconds; `current` tells when.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SEGMENTS)
    @Operation(summary = "Store a segment")
    Shown create(@RequestBody Wanted wanted) {
        return shown(segments.create(wanted.draft()));
    }

    @GetMapping("/{id}")
    Shown show(@PathVariable long id) {
        return shown(segments.get(new SegmentId(id)));
    }

    /// Another condition is another version. Who enters or leaves by it is marked as such.
    @PutMapping("/{id}")
    @Requires(Permission.MANAGE_SEGMENTS)
    Shown change(@PathVariable long id, @RequestBody Wanted wanted) {
        return shown(segments.change(new SegmentId(id), wanted.draft()));
    }

    /// Refused with 409 while other segments ask about it.
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SEGMENTS)
    void delete(@PathVariable long id) {
        segments.delete(new SegmentId(id));
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "Who is in it now, those who entered last first")
    ApiList<MemberItem> members(@PathVariable long id, ApiQuery query) {
        var segment = segments.get(new SegmentId(id)).id();
        return ApiList.of(
                query,
                after -> segments.members(segment, query.page().size(), after),
                () -> segments.count(segment),
                MemberItem::of);
    }

    /// @param customer one whose id was merged is the customer of whom it is part now
    @GetMapping("/{id}/explain")
    @Operation(summary = "Why a customer is in it, or is not: each condition with what was found")
    Explanation explain(@PathVariable long id, @RequestParam long customer) {
        var segment = segments.get(new SegmentId(id));
        return segments.explain(segment, customers.present(new CustomerId(customer)));
    }

    private Shown shown(Segment segment) {
        return new Shown(
                segment.id().value(),
                segment.name(),
                segment.description(),
                segment.version(),
                segment.isFilled(),
                segment.condition(),
                segments.sentence(segment.condition()),
                segment.size(),
                segment.countedAt(),
                segment.trouble(),
                segment.createdAt(),
                segment.changedAt());
    }
}
