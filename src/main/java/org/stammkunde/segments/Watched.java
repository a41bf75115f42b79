package org.stammkunde.segments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.warehouse.Warehouse;

/// Knows by which facts the members of segments change. For one thread.
@Component
class Watched {

    private final TreeReader trees;
    private final Warehouse warehouse;

    /// Of the present version of each segment, as far as it was asked for.
    private final Map<SegmentId, Own> known = new HashMap<>();

    Watched(TreeReader trees, Warehouse warehouse) {
        this.trees = trees;
        this.warehouse = warehouse;
    }

    /// @param version of the segment
    /// @param facts whose changes change who meets its own condition
    /// @param asksAbout other segments
    private record Own(int version, Set<String> facts, List<SegmentId> asksAbout) {}

    /// Those of a segment's own condition and of all segments that it asks about, named as in
    /// [Touched]. A condition that cannot be read depends on nothing; sweeps say what is wrong with
    /// it.
    ///
    /// @param all segments, those that others ask about before these
    Map<SegmentId, Set<String>> facts(List<Segment> all) {
        var facts = new HashMap<SegmentId, Set<String>>();
        for (var segment : all) {
            var own = own(segment);
            var read = new HashSet<>(own.facts());
            own.asksAbout().forEach(other -> read.addAll(facts.getOrDefault(other, Set.of())));
            facts.put(segment.id(), read);
        }
        known.keySet().retainAll(facts.keySet());
        return facts;
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
            var facts = warehouse.leaders(FactsRead.by(tree));
            return new Own(segment.version(), facts, segments);
        } catch (ProblemException unreadable) {
            return new Own(segment.version(), Set.of(), List.of());
        }
    }
}
