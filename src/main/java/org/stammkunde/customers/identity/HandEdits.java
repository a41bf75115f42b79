package org.stammkunde.customers.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Entry;
import org.stammkunde.customers.identity.EditStore.Step;
import org.stammkunde.shared.CustomerId;

/// What people enter about a customer: it goes before whatever is said, until they give it up.
/// Callers hold the lock of [Decisions].
@Component
public class HandEdits {

    private final AddressStore addresses;
    private final MergeStore merges;
    private final EditStore edits;
    private final Consequences consequences;
    private final TraitJson traits;
    private final Clock clock;

    HandEdits(
            AddressStore addresses,
            MergeStore merges,
            EditStore edits,
            Consequences consequences,
            TraitJson traits,
            Clock clock) {
        this.addresses = addresses;
        this.merges = merges;
        this.edits = edits;
        this.consequences = consequences;
        this.traits = traits;
        this.clock = clock;
    }

    /// @param entries whose values are normalised
    /// @param undoable for how long it can be undone
    /// @return by which it can be undone; empty when nothing changed
    /// @throws CustomersException when an address is another customer's, or the only identifier is
    ///     to be taken away
    public OptionalLong edit(Customer customer, List<Entry> entries, String by, Duration undoable) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var network = consequences.network(1);
        var edit = new HandEdit(network, addresses, merges, customer, by, now);
        entries.forEach(edit::apply);
        if (edit.changed().isEmpty()) {
            return OptionalLong.empty();
        }
        consequences.settle(network, edit.concerned(), customer.id().value());
        edit.check();
        edits.forgetBefore(now.minus(undoable));
        return OptionalLong.of(keep(edit, customer.id(), now));
    }

    private long keep(HandEdit made, CustomerId customer, Instant now) {
        long edit = edits.begin(customer, now);
        var rows = new ArrayList<EditStore.Row>();
        made.changed()
                .forEach(
                        (node, before) ->
                                rows.add(
                                        new EditStore.Row(
                                                node.id, json(before), json(node.entered))));
        edits.write(edit, rows);
        made.decisions().forEach((step, decisions) -> edits.note(edit, decisions, step));
        return edit;
    }

    private @Nullable String json(Map<String, Said> entered) {
        return entered.isEmpty() ? null : traits.writeSaid(entered);
    }

    /// The customer whom an edit was about, while it can be undone.
    public Optional<CustomerId> customerOf(long edit) {
        return edits.customerOf(edit);
    }

    /// Puts back what stood there before.
    ///
    /// @throws CustomersException when somebody changed it since, or an address that was taken away
    ///     has become somebody else's
    public void undo(long edit, CustomerId customer, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var concerned = edits.restore(edit);
        if (concerned == null || addresses.isElsewhere(edits.decisions(edit, Step.MADE))) {
            throw CustomersException.editedSince();
        }
        var seeds = new LinkedHashSet<>(concerned);
        for (var step : Step.values()) {
            edits.decisions(edit, step).forEach(each -> seeds.addAll(addresses.sides(each)));
        }
        addresses.takeBack(edits.decisions(edit, Step.MADE), by, now);
        addresses.separateAgain(edits.decisions(edit, Step.LIFTED));
        settle(edits.decisions(edit, Step.WITHDRAWN), seeds, customer, by);
        edits.forget(edit);
    }

    private void settle(
            List<Long> linkedAgain, Collection<Long> seeds, CustomerId customer, String by) {
        var network = consequences.network(1);
        var nodes = network.find(seeds);
        addresses.linkAgain(linkedAgain);
        for (long decision : linkedAgain) {
            network.decideAll(
                    network.find(addresses.sides(decision)),
                    decision,
                    addresses.at(decision),
                    new Cause(Cause.MANUAL, by));
        }
        consequences.settle(network, nodes, customer.value());
    }
}
