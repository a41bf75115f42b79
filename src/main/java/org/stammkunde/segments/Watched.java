package org.stammkunde.segments;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.warehouse.Warehouse;

/// Knows by which facts the members of segments change.
@Component
class Watched {

    private final TreeReader trees;
    private final Warehouse warehouse;

    /// Of the present version of each segment, as far as it was asked for.
    private final Map<SegmentId, Own> known = new ConcurrentHashMap<>();

    Watched(TreeReader trees, Warehouse warehouse) {
        this.trees = trees;
        this.warehouse = warehouse;
    }

    /// @param version of the segment
    /// @param conditions how many it has
    /// @param facts whose changes change who meets its own condition
    /// @param asksAbout other segments
    private record Own(
            int version, int conditions, Set<Reading> facts, List<SegmentId> asksAbout) {}

    /// Those of a segment's own condition and of all segments that it asks about, named as in
    /// [Touched]. A condition that cannot be read depends on nothing; sweeps say what is wrong with
    /// it.
    ///
    /// @param all segments, those that others ask about before these
    Map<SegmentId, Set<Reading>> facts(List<Segment> all) {
        var facts = new HashMap<SegmentId, Set<Reading>>();
        for (var segment : all) {
            var own = own(segment);
            var read = new HashSet<Reading>(own.facts());
            own.asksAbout().forEach(other -> read.addAll(facts.getOrDefault(other, Set.of())));
            facts.put(segment.id(), read);
        }
        known.keySet().retainAll(facts.keySet());
        return facts;
    }

    /// Those that a segment's own condition reads, in order.
    List<String> sorted(Segment segment) {
        return own(segment).facts().stream().map(Reading::toString).sorted().toList();
    }

    int conditions(Segment segment) {
        return own(segment).conditions();
    }

    boolean asksAboutOthers(Segment segment) {
        return !own(segment).asksAbout().isEmpty();
    }

    private Own own(Segment segment) {
        return known.compute(
                segment.id(),
                (_, own) ->
                        own != null && own.version() == segment.version() ? own : read(segment));
    }

    private Own read(Segment segment) {
        try {
            var tree = trees.read(segment.condition(), "/condition");
            var segments =
                    tree.uses().stream()
                            .filter(used -> used.kind() == Used.Kind.SEGMENT)
                            .map(used -> new SegmentId(used.id()))
                            .toList();
            var facts = FactsRead.readings(tree).stream().map(this::asTouched).collect(toSet());
            return new Own(segment.version(), tree.size(), facts, segments);
        } catch (ProblemException unreadable) {
            return new Own(segment.version(), 1, Set.of(), List.of());
        }
    }

    /// What is stored of facts that change together is told by the first of them.
    private Reading asTouched(Reading read) {
        var leader = warehouse.leaders(List.of(read.fact())).iterator().next();
        return leader.equals(read.fact()) ? read : Reading.all(leader);
    }
}
