package org.stammkunde.segments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import tools.jackson.databind.JsonNode;

/// Segments, for programs.
@RestController
@RequestMapping("/api/v1/segments")
@Requires(Permission.VIEW_CUSTOMERS)
@Tag(name = "Segments")
class SegmentsApi {

    private final Segments segments;

    SegmentsApi(Segments segments) {
        this.segments = segments;
    }

    /// @param condition a tree of conditions
    record Wanted(JsonNode condition) {
        Wanted {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /// Counts everything that was stored before the request, unless that takes longer than two
    /// seconds; `asOf` tells.
    @PostMapping("/preview")
    @Operation(summary = "How many customers meet a condition that is not stored anywhere")
    Segments.Preview preview(@RequestBody Wanted wanted) {
        return segments.preview(wanted.condition(), "/condition");
    }
}
