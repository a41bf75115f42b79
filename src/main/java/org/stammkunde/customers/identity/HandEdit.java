package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Entry;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.customers.Trait;
import org.stammkunde.customers.identity.EditStore.Step;

/// One edit of a customer by hand, while it is made.
final class HandEdit {

    private final Network network;
    private final AddressStore addresses;
    private final MergeStore merges;
    private final Customer customer;
    private final String by;
    private final Instant now;

    /// The customer's identifiers, the strongest first; without what is taken away.
    private final List<Node> own;

    private final Set<Node> concerned = new LinkedHashSet<>();
    private final Map<Node, Map<String, Said>> before = new LinkedHashMap<>();
    private final Map<Node, ProfileField> given = new LinkedHashMap<>();
    private final Map<Step, List<Long>> decisions = new EnumMap<>(Step.class);
    private @Nullable ProfileField taken;

    HandEdit(
            Network network,
            AddressStore addresses,
            MergeStore merges,
            Customer customer,
            String by,
            Instant now) {
        this.network = network;
        this.addresses = addresses;
        this.merges = merges;
        this.customer = customer;
        this.by = by;
        this.now = now;
        this.own = new ArrayList<>(network.membersOf(customer.id().value()));
        own.sort(null);
        own.forEach(node -> before.put(node, new TreeMap<>(node.entered)));
        concerned.addAll(own);
    }

    void apply(Entry entry) {
        switch (entry) {
            case Entry.Value(var field, var text) -> {
                if (field.source() != null) {
                    give(field, new Identifier(field.source(), text));
                }
                say(field, new Trait(Trait.Type.TEXT, text));
            }
            case Entry.Nothing(var field) -> {
                var shown = field.of(customer);
                if (field.source() != null && shown != null) {
                    take(field, new Identifier(field.source(), shown));
                }
                say(field, null);
            }
            case Entry.AsTold(var field) -> giveUp(field);
        }
    }

    private void say(ProfileField field, @Nullable Trait value) {
        var newest =
                own.stream().map(node -> node.entered.get(field.key())).reduce(null, Said::newer);
        if (newest != null && Objects.equals(newest.value(), value)) {
            return;
        }
        strongest().entered.put(field.key(), new Said(value, now, new Cause(Cause.MANUAL, by)));
    }

    /// The address is the customer's, beside those they had.
    private void give(ProfileField field, Identifier name) {
        var address = network.address(name, now);
        if (own.contains(address)) {
            return;
        }
        if (address.customer != null) {
            throw CustomersException.addressTaken(field.key(), address.customer);
        }
        note(Step.LIFTED, addresses.lift(own, address));
        var strongest = strongest();
        long decision = decide(field, false);
        merges.sides(decision, List.of(strongest.id), List.of(address.id));
        tie(List.of(strongest, address), decision);
        given.put(address, field);
        concerned.add(address);
    }

    /// The address is not the customer's; what it held together stays together.
    private void take(ProfileField field, Identifier name) {
        var found = own.stream().filter(node -> node.name.equals(name)).findFirst();
        if (found.isEmpty()) {
            return; // that of somebody else, which the profile shows too
        }
        var address = found.get();
        own.remove(address);
        if (own.stream().allMatch(Node::isAnonymous)) {
            throw CustomersException.onlyIdentifier(field.key());
        }
        taken = field;
        own.forEach(node -> node.former = customer.id().value());
        if (own.size() > 1) {
            long together = decide(field, false);
            merges.sides(together, Node.ids(own), List.of());
            tie(own, together);
        }
        merges.sides(decide(field, true), Node.ids(own), List.of(address.id));
        address.entered.forEach(
                (key, said) -> strongest().entered.merge(key, said, HandEdit::newer));
        address.entered.clear();
    }

    private void giveUp(ProfileField field) {
        var given = own.stream().filter(node -> node.entered.remove(field.key()) != null).toList();
        if (field.source() != null && !given.isEmpty()) {
            note(Step.LIFTED, addresses.liftAll(own, field.key()));
            note(Step.WITHDRAWN, addresses.withdrawAll(own, field.key(), by, now));
        }
    }

    private long decide(ProfileField field, boolean separates) {
        var decision =
                new AddressStore.Decision(customer.id().value(), field.key(), separates, by, now);
        long made = addresses.insert(decision);
        decisions.computeIfAbsent(Step.MADE, any -> new ArrayList<>()).add(made);
        return made;
    }

    private void note(Step step, List<Long> changed) {
        decisions.computeIfAbsent(step, any -> new ArrayList<>()).addAll(changed);
        for (long decision : changed) {
            concerned.addAll(network.find(addresses.sides(decision)));
        }
    }

    private void tie(Collection<Node> nodes, long decision) {
        network.decideAll(nodes, decision, now, new Cause(Cause.MANUAL, by));
    }

    private Node strongest() {
        return own.getFirst();
    }

    private static Said newer(Said one, Said other) {
        return Objects.requireNonNull(Said.newer(one, other));
    }

    /// All whom it may concern.
    Set<Node> concerned() {
        return concerned;
    }

    /// Looks at what became of it, once it is settled who everybody is.
    ///
    /// @throws CustomersException when nobody would be left, or the address is another's after all
    void check() {
        Long id = customer.id().value();
        given.forEach(
                (address, field) -> {
                    if (!id.equals(address.customer)) {
                        throw CustomersException.addressTaken(
                                field.key(), Objects.requireNonNullElse(address.customer, 0L));
                    }
                });
        if (taken != null && !id.equals(strongest().customer)) {
            throw CustomersException.onlyIdentifier(taken.key());
        }
    }

    Map<Step, List<Long>> decisions() {
        return decisions;
    }

    /// What was entered under each identifier before, where it is different now.
    Map<Node, Map<String, Said>> changed() {
        var changed = new LinkedHashMap<>(before);
        changed.entrySet().removeIf(entry -> entry.getKey().entered.equals(entry.getValue()));
        return changed;
    }
}
