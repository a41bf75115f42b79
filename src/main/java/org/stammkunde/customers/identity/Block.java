package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The identifiers of one person, and which customer that is.
final class Block {

    private final List<Node> nodes = new ArrayList<>();
    @Nullable Long customer;

    /// Whether the customer is to be written as a new row.
    boolean created;

    Block add(Node node) {
        nodes.add(node);
        return this;
    }

    static Block of(Collection<Node> nodes) {
        var block = new Block();
        block.nodes.addAll(nodes);
        return block;
    }

    List<Node> nodes() {
        return nodes;
    }

    /// Whether more is known than what browsers and apps made up, or people made of addresses.
    boolean isCustomer() {
        return nodes.stream().anyMatch(Node::isSomebody);
    }

    Node strongest() {
        return nodes.stream().min(Node::compareTo).orElseThrow();
    }

    /// The customers its identifiers belonged to so far.
    SortedSet<Long> before() {
        var before = new TreeSet<Long>();
        nodes.stream().map(node -> node.before).filter(Objects::nonNull).forEach(before::add);
        return before;
    }

    /// Makes the new customer the home of all who had to leave theirs.
    void settleHomes() {
        nodes.stream()
                .filter(node -> !node.isAnonymous())
                .forEach(
                        node -> {
                            node.home = customer;
                            node.changed = true;
                        });
    }

    /// Lets everybody know to whom they belong.
    void moveIn() {
        for (var node : nodes) {
            node.changed |= !Objects.equals(node.customer, customer);
            node.customer = customer;
            if (node.home == null && !node.isAnonymous()) {
                node.home = customer;
            }
        }
    }

    /// The customers it may become again: those before a merge that is undone, then those that were
    /// made for its identifiers.
    Set<Long> formerIds() {
        var former = ids(node -> node.former);
        former.addAll(ids(node -> node.home));
        return former;
    }

    private Set<Long> ids(Function<Node, @Nullable Long> of) {
        return nodes.stream()
                .map(of)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
