package org.stammkunde.analytics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.shared.Permission;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.web.Requires;

/// How segments overlap, for programs.
@RestController
@RequestMapping("/api/v1/segments/overlap")
@Requires(Permission.VIEW_FIGURES)
@Tag(name = "Segments")
class OverlapApi {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int FEWEST = 2;

    private final Analytics analytics;
    private final SegmentChoices choices;
    private final Warehouse warehouse;

    OverlapApi(Analytics analytics, SegmentChoices choices, Warehouse warehouse) {
        this.analytics = analytics;
        this.choices = choices;
        this.warehouse = warehouse;
    }

    /// @param customers who are in one of the segments at least
    /// @param segments in the order asked for
    /// @param pairs every two of them
    /// @param combinations into which all these customers divide, the largest first; those in
    ///     which nobody is are left out
    /// @param asOf everything stored before is counted
    record Answer(
            long customers,
            List<Member> segments,
            List<Pair> pairs,
            List<Combination> combinations,
            Instant asOf) {}

    record Member(long id, String name, long customers) {}

    /// @param segments the two
    /// @param customers who are in both
    /// @param shareOfFirst of the customers of the first as a fraction, null when it has none
    /// @param shareOfSecond likewise
    record Pair(
            List<Long> segments,
            long customers,
            @Nullable Double shareOfFirst,
            @Nullable Double shareOfSecond) {}

    /// @param inside segments in which these customers are
    /// @param outside segments in which they are not
    record Combination(List<Long> inside, List<Long> outside, long customers) {}

    /// Members are those of the present. Counts everything that was stored before the request,
    /// unless that takes longer than two seconds; `asOf` tells.
    @GetMapping
    @Operation(summary = "How many customers are in which of two to five segments")
    Answer overlap(
            @Parameter(description = "Two to five numbers of segments, separated by commas")
                    @RequestParam(defaultValue = "")
                    String segments) {
        var asked = choices.readAll(segments);
        if (asked.size() < FEWEST) {
            throw AnalyticsException.tooFewSegments();
        }
        asked.forEach(SegmentChoices::counted);
        warehouse.awaitCaughtUp(PATIENCE);
        var asOf = warehouse.currentAsOf();
        return answer(asked, analytics.overlap(populations(asked)), asOf);
    }

    private static List<Population> populations(List<CustomerSegment> segments) {
        return segments.stream().map(Population::of).toList();
    }

    private static Answer answer(List<CustomerSegment> asked, Overlap overlap, Instant asOf) {
        var members = new ArrayList<Member>();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < asked.size(); i++) {
            members.add(new Member(asked.get(i).id(), asked.get(i).name(), overlap.size(i)));
            for (int j = i + 1; j < asked.size(); j++) {
                pairs.add(pair(asked, overlap, i, j));
            }
        }
        var combinations =
                overlap.parts().stream().map(part -> combination(asked, overlap, part)).toList();
        return new Answer(overlap.customers(), members, pairs, combinations, asOf);
    }

    private static Pair pair(List<CustomerSegment> asked, Overlap overlap, int one, int other) {
        return new Pair(
                List.of(asked.get(one).id(), asked.get(other).id()),
                overlap.both(one, other),
                overlap.share(one, other),
                overlap.share(other, one));
    }

    private static Combination combination(
            List<CustomerSegment> asked, Overlap overlap, Overlap.Part part) {
        return new Combination(
                ids(asked, overlap.numbers(part, true)),
                ids(asked, overlap.numbers(part, false)),
                part.customers());
    }

    private static List<Long> ids(List<CustomerSegment> asked, List<Integer> numbers) {
        return numbers.stream().map(number -> asked.get(number).id()).toList();
    }
}
