package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Identifiers that were one person before the batch, and, joined to others by the batch's links,
/// what may become one.
final class Cluster {

    final @Nullable Long customer;
    final List<Node> members = new ArrayList<>(2);

    /// The profile before the batch, unless it can be told from the only member that it stays.
    private @Nullable View before;

    private Cluster parent = this;
    private List<Cluster> parts = new ArrayList<>(List.of(this));
    private List<Link> links = new ArrayList<>(1);
    boolean touched;
    boolean recount;

    Cluster(@Nullable Long customer) {
        this.customer = customer;
    }

    void add(Node node) {
        members.add(node);
        node.cluster = this;
    }

    /// Takes note of the profile before the batch.
    void remember() {
        if (!isPlain()) {
            before = View.of(members);
        }
    }

    /// Of a root with nobody else: whether the profile is another one than before the batch, as far
    /// as that can be told without making it.
    boolean looksDifferent() {
        return isPlain() ? members.getFirst().revalued : !View.of(members).equals(before);
    }

    /// Whether one identifier says all.
    private boolean isPlain() {
        return members.size() == 1 && members.getFirst().links.isEmpty();
    }

    Cluster root() {
        var root = this;
        while (root.parent != root) {
            root.parent = root.parent.parent;
            root = root.parent;
        }
        return root;
    }

    /// A link that was not known before, or not to be that old.
    void note(Link link, Cluster other) {
        var joined = root().join(other.root());
        joined.links.add(link);
    }

    private Cluster join(Cluster other) {
        if (this == other) {
            return this;
        }
        var large = parts.size() >= other.parts.size() ? this : other;
        var small = large == this ? other : this;
        small.parent = large;
        large.parts.addAll(small.parts);
        large.links.addAll(small.links);
        large.touched |= small.touched;
        large.recount |= small.recount;
        small.parts = List.of();
        small.links = List.of();
        return large;
    }

    /// Of a root: what may have become one.
    List<Cluster> parts() {
        return parts;
    }

    List<Node> nodes() {
        return parts.size() == 1
                ? members
                : parts.stream().flatMap(part -> part.members.stream()).toList();
    }

    /// Of a root: the batch's new links.
    List<Link> links() {
        return links;
    }

    /// Of a root: whether the whole neighbourhood has to be looked at, because not every link may
    /// count. Where all do, everybody becomes one. A new identifier of which nothing but one link
    /// is known hangs on to whom it is linked with, without consequence for anybody else.
    boolean isContested() {
        if (recount || links.stream().anyMatch(Link::crowded)) {
            return true;
        }
        return isTangled()
                ? !links.stream().allMatch(Cluster::isLeaf)
                : links.size() > 0 && hasTwoNumbersOfOneSystem();
    }

    private boolean isTangled() {
        return parts.stream().anyMatch(Cluster::hasRefusals);
    }

    private boolean hasRefusals() {
        for (var node : members) {
            if (node.contested != Node.PLAIN || (node.before == null && node.hadLinks)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTwoNumbersOfOneSystem() {
        var systems = new HashSet<String>();
        return parts.stream()
                .flatMap(part -> part.members.stream())
                .filter(Node::isNumber)
                .anyMatch(number -> !systems.add(number.name.source()));
    }

    private static boolean isLeaf(Link link) {
        return link.fresh && link.b.fresh && !link.b.isNumber() && link.b.onlyLink();
    }
}
