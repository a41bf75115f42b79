package org.stammkunde.customers.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.PersonHolder;

/// Settles who everybody is and writes what follows: customers made, changed, merged away and come
/// back, and everything that moves with them. Holders of persons themselves ask for persons, so
/// they are looked up only when something moves.
@Component
class Consequences {

    private static final int FIRST_IDS = 100;

    private final IdentityStore store;
    private final IdentityWriteStore writer;
    private final ProfileStore profiles;
    private final MergeStore merges;
    private final ObjectProvider<PersonHolder> holders;
    private final Clock clock;

    Consequences(
            IdentityStore store,
            IdentityWriteStore writer,
            ProfileStore profiles,
            MergeStore merges,
            ObjectProvider<PersonHolder> holders,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.profiles = profiles;
        this.merges = merges;
        this.holders = holders;
        this.clock = clock;
    }

    /// @param size sightings expected; ids are drawn in blocks as they are needed
    Network network(int size) {
        return new Network(store, new IdBlock(store::newIdentifiers, Math.min(size, FIRST_IDS)));
    }

    void settle(Network network) {
        var settlement = settlement(network);
        settlement.settle();
        write(network, settlement);
        merges.log(settlement.merges(), clock.instant());
    }

    /// After a decision of people, who have their own entry in the history.
    ///
    /// @param preferred the customer to keep when several become one
    void settle(Network network, Collection<Node> seeds, @Nullable Long preferred) {
        var settlement = settlement(network);
        settlement.settle(seeds, preferred);
        write(network, settlement);
    }

    private Settlement settlement(Network network) {
        var ids = new IdBlock(store::newCustomers, FIRST_IDS);
        return new Settlement(network, new Assignment(ids, store::retired));
    }

    private void write(Network network, Settlement settlement) {
        var now = clock.instant();
        var created = rows(settlement.created());
        if (!created.isEmpty()) {
            profiles.insert(created, now);
        }
        comeBack(settlement.revived());
        writeNodes(network.nodes());
        writeLinks(network.links());
        var changed = rows(settlement.changed());
        if (!changed.isEmpty()) {
            profiles.update(changed);
        }
        var gone = settlement.gone();
        if (!gone.isEmpty()) {
            profiles.retire(gone, now);
        }
        var moves = settlement.moves();
        if (!moves.isEmpty()) {
            store.lockForMoving();
            holders.orderedStream().forEach(holder -> holder.moved(moves));
        }
    }

    private void comeBack(Set<Long> revived) {
        if (!revived.isEmpty()) {
            profiles.comeBack(revived);
            merges.parted(revived, clock.instant());
        }
    }

    private void writeNodes(Collection<Node> nodes) {
        var fresh = new ArrayList<Node>();
        var changed = new ArrayList<Node>();
        for (var node : nodes) {
            if (node.fresh) {
                fresh.add(node);
            } else if (node.changed) {
                changed.add(node);
            }
        }
        if (!fresh.isEmpty()) {
            writer.insertNodes(fresh);
        }
        if (!changed.isEmpty()) {
            writer.updateNodes(changed);
        }
    }

    private void writeLinks(Collection<Link> links) {
        var fresh = links.stream().filter(link -> link.fresh).toList();
        var changed = links.stream().filter(link -> !link.fresh && link.changed).toList();
        if (!fresh.isEmpty()) {
            writer.insertLinks(fresh);
        }
        if (!changed.isEmpty()) {
            writer.updateLinks(changed);
        }
    }

    private static List<ProfileStore.Row> rows(List<Block> blocks) {
        return blocks.stream()
                .map(
                        block ->
                                new ProfileStore.Row(
                                        Objects.requireNonNull(block.customer),
                                        View.of(block.nodes())))
                .toList();
    }
}
