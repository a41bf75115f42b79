package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gives every person a customer id: the one they had, of several the oldest; whoever is parted
/// from others gets back the one that was made for them.
final class Assignment {

    private final LongSupplier newIds;
    private final Function<Set<Long>, Set<Long>> retired;
    private final Set<Long> taken = new HashSet<>();
    private final Set<Long> revived = new LinkedHashSet<>();

    /// @param retired which of the given customers were merged away
    Assignment(LongSupplier newIds, Function<Set<Long>, Set<Long>> retired) {
        this.newIds = newIds;
        this.retired = retired;
    }

    /// Customers that came back.
    Set<Long> revived() {
        return revived;
    }

    /// Where every link counted: nobody else can want the same id.
    void assignJoined(Block block) {
        var before = block.before();
        if (!before.isEmpty()) {
            take(block, before.getFirst());
        } else if (block.isCustomer()) {
            create(block);
        }
    }

    /// @param preferred the customer somebody wants to keep
    void assign(Collection<Block> blocks, @Nullable Long preferred) {
        var waiting = new ArrayList<>(blocks.stream().filter(Block::isCustomer).toList());
        waiting.sort(Comparator.comparing(Block::strongest));
        for (var id : wanted(waiting, preferred)) {
            claim(waiting, id);
        }
        if (!waiting.isEmpty()) {
            bringBack(waiting);
        }
        waiting.forEach(this::create);
    }

    private static Set<Long> wanted(List<Block> blocks, @Nullable Long preferred) {
        var wanted = new LinkedHashSet<Long>();
        if (preferred != null) {
            wanted.add(preferred);
        }
        var all = new TreeSet<Long>();
        blocks.forEach(block -> all.addAll(block.before()));
        wanted.addAll(all);
        return wanted;
    }

    /// Whoever was the customer before a merge that is undone comes first, then whoever it was made
    /// for, then who is stronger.
    private void claim(List<Block> waiting, Long id) {
        var owner = first(waiting, node -> id.equals(node.former));
        if (owner == null) {
            owner = first(waiting, node -> id.equals(node.before) && id.equals(node.home));
        }
        if (owner == null) {
            owner = first(waiting, node -> id.equals(node.before));
        }
        if (owner != null) {
            take(owner, id);
            waiting.remove(owner);
        }
    }

    private static @Nullable Block first(List<Block> blocks, Predicate<Node> condition) {
        Node best = null;
        Block owner = null;
        for (var block : blocks) {
            for (var node : block.nodes()) {
                if (condition.test(node) && (best == null || node.compareTo(best) < 0)) {
                    best = node;
                    owner = block;
                }
            }
        }
        return owner;
    }

    private void bringBack(List<Block> waiting) {
        var homes = new HashSet<Long>();
        waiting.forEach(block -> homes.addAll(block.formerIds()));
        var free = homes.isEmpty() ? Set.<Long>of() : retired.apply(homes);
        for (var block : List.copyOf(waiting)) {
            block.formerIds().stream()
                    .filter(home -> free.contains(home) && !taken.contains(home))
                    .findFirst()
                    .ifPresent(
                            home -> {
                                take(block, home);
                                block.created = true;
                                revived.add(home);
                                waiting.remove(block);
                            });
        }
    }

    private void create(Block block) {
        take(block, newIds.getAsLong());
        block.created = true;
        block.settleHomes();
    }

    private void take(Block block, Long id) {
        block.customer = id;
        taken.add(id);
    }
}
