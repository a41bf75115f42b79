package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells which customers became one, link by link, and who they were before: what the history shows
/// and what an undo takes apart.
final class MergeLog {

    private final Block block;
    private final Map<Node, Group> groups = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private MergeLog(Block block) {
        this.block = block;
    }

    /// Two customers became one.
    ///
    /// @param kept identifiers of the customer that was kept
    record Entry(long kept, long other, Link cause, List<Node> keptSide, List<Node> otherSide) {}

    /// @param counted the block's links that count, in their order
    static List<Entry> of(Block block, List<Link> counted) {
        var log = new MergeLog(block);
        log.start();
        counted.forEach(log::follow);
        return log.entries;
    }

    /// Former customers stand for all their identifiers, new identifiers for themselves.
    private void start() {
        var byCustomer = new TreeMap<Long, Group>();
        for (var node : block.nodes()) {
            var group =
                    node.before == null
                            ? new Group(null)
                            : byCustomer.computeIfAbsent(node.before, Group::new);
            group.nodes.add(node);
            groups.put(node, group);
        }
    }

    private void follow(Link link) {
        var one = Objects.requireNonNull(groups.get(link.a));
        var other = Objects.requireNonNull(groups.get(link.b));
        if (one == other) {
            return;
        }
        if (one.customer == null || other.customer == null) {
            join(one.customer == null ? other : one, one.customer == null ? one : other);
            return;
        }
        boolean keepsOne = keeps(one, other);
        var kept = keepsOne ? one : other;
        var gone = keepsOne ? other : one;
        entries.add(
                new Entry(
                        Objects.requireNonNull(kept.customer),
                        Objects.requireNonNull(gone.customer),
                        link,
                        kept.former(),
                        gone.former()));
        join(kept, gone);
    }

    private boolean keeps(Group one, Group other) {
        return Objects.equals(one.customer, block.customer)
                || (!Objects.equals(other.customer, block.customer)
                        && Objects.requireNonNull(one.customer)
                                < Objects.requireNonNull(other.customer));
    }

    /// New identifiers are at home where they were linked first.
    private void join(Group kept, Group gone) {
        for (var node : gone.nodes) {
            if (node.home == null && kept.customer != null && !node.isAnonymous()) {
                node.home = kept.customer;
                node.changed = true;
            }
            groups.put(node, kept);
        }
        kept.nodes.addAll(gone.nodes);
    }

    private static final class Group {
        private final @Nullable Long customer;
        private final Set<Node> nodes = new LinkedHashSet<>();

        Group(@Nullable Long customer) {
            this.customer = customer;
        }

        List<Node> former() {
            return nodes.stream().filter(node -> node.before != null).toList();
        }
    }
}
