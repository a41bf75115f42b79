package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which identifiers belong to one person: Kruskal's algorithm with constraints. Links are given
/// their due one by one in [an order][Link#ORDER] that depends only on what they say. One counts
/// unless the person it would make had two numbers of one system, or two identifiers of which
/// people said that they are not one person, or an end is linked with too many.
///
/// The result is a function of the set of links and decisions alone.
final class Partition {

    private final Map<Node, Group> groups = new HashMap<>();
    private final Separations separations;
    private final List<Link> counted = new ArrayList<>();
    private final Map<Link, Link.Refusal> refused = new HashMap<>();

    private Partition(Separations separations) {
        this.separations = separations;
    }

    /// @param links both ends of each are among the nodes
    static Partition of(Collection<Node> nodes, Collection<Link> links, Separations separations) {
        var partition = new Partition(separations);
        nodes.forEach(partition::add);
        links.stream().sorted(Link.ORDER).forEach(partition::consider);
        return partition;
    }

    /// The links that count, in their order.
    List<Link> counted() {
        return counted;
    }

    Link.@Nullable Refusal refusal(Link link) {
        return refused.get(link);
    }

    /// The identifiers of each person.
    List<Block> blocks() {
        var blocks = new LinkedHashMap<Group, Block>();
        groups.forEach(
                (node, group) ->
                        blocks.computeIfAbsent(group.root(), any -> new Block()).add(node));
        return List.copyOf(blocks.values());
    }

    private void add(Node node) {
        groups.put(node, new Group(node, separations.sides(node)));
    }

    private void consider(Link link) {
        var one = group(link.a);
        var other = group(link.b);
        if (one == other && (link.decided() || !link.crowded())) {
            counted.add(link);
            return;
        }
        var refusal = refusal(link, one, other);
        if (refusal == null) {
            one.join(other);
            counted.add(link);
        } else {
            refused.put(link, refusal);
        }
    }

    private Group group(Node node) {
        var group = groups.get(node);
        if (group == null) {
            throw new IllegalStateException("Identifier " + node.id + " is not part of it");
        }
        return group.root();
    }

    private static Link.@Nullable Refusal refusal(Link link, Group one, Group other) {
        if (!link.decided() && link.crowded()) {
            return Link.Refusal.CROWDED;
        }
        var system = link.decided() ? null : one.commonSystem(other);
        if (system != null) {
            return Link.Refusal.numbers(system);
        }
        return one.separatedFrom(other) ? Link.Refusal.SEPARATED : null;
    }

    private static final class Group {

        private final Set<String> systems = new TreeSet<>();
        private final Set<Separations.Side> sides;
        private Group parent = this;
        private int size = 1;

        Group(Node node, Set<Separations.Side> sides) {
            this.sides = new HashSet<>(sides);
            if (node.isNumber()) {
                systems.add(node.name.source());
            }
        }

        Group root() {
            var root = this;
            while (root.parent != root) {
                root.parent = root.parent.parent;
                root = root.parent;
            }
            return root;
        }

        void join(Group other) {
            var large = size >= other.size ? this : other;
            var small = large == this ? other : this;
            small.parent = large;
            large.size += small.size;
            large.systems.addAll(small.systems);
            large.sides.addAll(small.sides);
        }

        boolean separatedFrom(Group other) {
            return sides.stream().anyMatch(side -> other.sides.contains(side.opposite()));
        }

        @Nullable String commonSystem(Group other) {
            return systems.stream().filter(other.systems::contains).findFirst().orElse(null);
        }
    }
}
