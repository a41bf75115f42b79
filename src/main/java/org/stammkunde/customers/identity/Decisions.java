package org.stammkunde.customers.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Cause;

/// What people decide about who is who. It holds against all that was said and will be said.
@Component
public class Decisions {

    private final IdentityStore store;
    private final MergeStore merges;
    private final Consequences consequences;
    private final Clock clock;

    Decisions(IdentityStore store, MergeStore merges, Consequences consequences, Clock clock) {
        this.store = store;
        this.merges = merges;
        this.consequences = consequences;
        this.clock = clock;
    }

    /// Two customers are one: all identifiers of both belong together, even two numbers of one
    /// system.
    ///
    /// @return the merge, by which it can be undone
    public long merge(long kept, long other, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var network = consequences.network(1);
        var keptSide = network.membersOf(kept);
        var otherSide = network.membersOf(other);
        var concerned = merges.reconcile(keptSide, otherSide);
        long merge = merges.decided(kept, other, by, now);
        merges.sides(merge, Node.ids(keptSide), Node.ids(otherSide));
        var all = new ArrayList<>(keptSide);
        all.addAll(otherSide);
        network.decideAll(all, merge, now, new Cause(Cause.MANUAL, by));
        all.addAll(network.find(concerned));
        consequences.settle(network, all, kept);
        return merge;
    }

    /// Two customers are not one: nobody of the one side is ever the same as anybody of the other.
    /// What came after the merge goes where it belongs without it.
    ///
    /// @return the two customers, or empty when there is no such merge, or not any more
    public Optional<List<Long>> undo(long merge, String by) {
        var open = merges.open(merge);
        open.ifPresent(
                found -> {
                    merges.undo(merge, by, clock.instant());
                    part(found);
                });
        return open.map(found -> List.of(found.kept(), found.other()));
    }

    private void part(MergeStore.Open merge) {
        var network = consequences.network(1);
        var kept = network.find(merge.keptSide());
        var other = network.find(merge.otherSide());
        kept.forEach(node -> node.former = merge.kept());
        other.forEach(node -> node.former = merge.other());
        var all = new ArrayList<>(kept);
        all.addAll(other);
        consequences.settle(network, all, null);
    }

    /// Keeps others from deciding who is who until the end of the transaction.
    public void lock() {
        store.lock();
    }

    /// Keeps what others decide from moving anything until the end of the transaction.
    public void keepInPlace() {
        store.lockInPlace();
    }
}
