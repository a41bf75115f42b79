package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.spi.PersonHolder.Move;
import org.stammkunde.shared.CustomerId;

/// Decides who everybody is whom a batch touches, and what that changes.
final class Settlement {

    private final Network network;
    private final Assignment assignment;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Block> rewritten = new LinkedHashSet<>();
    private final List<MergeLog.Entry> merges = new ArrayList<>();

    Settlement(Network network, Assignment assignment) {
        this.network = network;
        this.assignment = assignment;
    }

    /// Looks only at what the batch touches, and further only where not every link may count.
    void settle() {
        var touched = network.touched();
        var contested = new LinkedHashSet<Node>();
        for (var root : touched) {
            if (root.isContested()) {
                contested.addAll(root.nodes());
            }
        }
        var settled = settle(contested, null);
        for (var root : touched) {
            if (!settled.contains(root.nodes().getFirst())) {
                join(root);
            }
        }
    }

    /// Looks at all that is connected with the given identifiers.
    ///
    /// @param preferred the customer to keep when several become one
    /// @return all it looked at
    Set<Node> settle(Collection<Node> seeds, @Nullable Long preferred) {
        if (seeds.isEmpty()) {
            return Set.of();
        }
        var nodes = network.component(seeds);
        var partition = network.partition(nodes);
        note(nodes, partition);
        var found = partition.blocks();
        assignment.assign(found, preferred);
        found.forEach(block -> finish(block, partition.counted()));
        return nodes;
    }

    private void note(Set<Node> nodes, Partition partition) {
        for (var link : Network.links(nodes)) {
            var refusal = partition.refusal(link);
            link.changed |= !Objects.equals(link.refusal, refusal);
            link.refusal = refusal;
        }
        for (var node : nodes) {
            int contested = network.contested(node);
            node.changed |= node.contested != contested;
            node.contested = contested;
        }
    }

    private void finish(Block block, List<Link> counted) {
        if (block.before().size() > 1) {
            var own = new HashSet<>(block.nodes());
            log(block, counted.stream().filter(link -> own.contains(link.a)).toList());
        }
        block.moveIn();
        blocks.add(block);
        rewritten.add(block);
    }

    /// Every link counts.
    private void join(Cluster root) {
        var block = Block.of(root.nodes());
        assignment.assignJoined(block);
        if (root.parts().size() > 1 && block.before().size() > 1) {
            log(block, root.links().stream().sorted(Link.ORDER).toList());
        }
        block.moveIn();
        blocks.add(block);
        if (root.parts().size() > 1 || root.looksDifferent()) {
            rewritten.add(block);
        }
    }

    private void log(Block block, List<Link> counted) {
        merges.addAll(MergeLog.of(block, counted));
    }

    List<Block> created() {
        return blocks.stream().filter(block -> block.created).toList();
    }

    /// Customers whose profile may be different now.
    List<Block> changed() {
        return rewritten.stream()
                .filter(block -> !block.created && block.customer != null)
                .toList();
    }

    /// Customers that are no more.
    Set<Long> gone() {
        var gone = new LinkedHashSet<Long>();
        blocks.forEach(block -> gone.addAll(block.before()));
        blocks.forEach(block -> gone.remove(block.customer));
        return gone;
    }

    List<MergeLog.Entry> merges() {
        return merges;
    }

    Set<Long> revived() {
        return assignment.revived();
    }

    List<Move> moves() {
        var moves = new ArrayList<Move>();
        for (var block : blocks) {
            for (var node : block.nodes()) {
                if (!node.fresh && !Objects.equals(node.before, node.customer)) {
                    moves.add(new Move(node.id, id(node.before), id(node.customer)));
                }
            }
        }
        return moves;
    }

    static @Nullable CustomerId id(@Nullable Long customer) {
        return customer == null ? null : new CustomerId(customer);
    }
}
