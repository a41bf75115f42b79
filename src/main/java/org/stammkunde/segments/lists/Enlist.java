package org.stammkunde.segments.lists;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.lists.EntryStore.Wanted;
import org.stammkunde.shared.CustomerId;

/// Puts customers on a list, each of them once, in the caller's transaction.
@Component
class Enlist {

    private final EntryStore entries;
    private final Customers customers;

    Enlist(EntryStore entries, Customers customers) {
        this.entries = entries;
        this.customers = customers;
    }

    /// Under the strongest of their identifiers.
    @Transactional(propagation = Propagation.MANDATORY)
    Added customers(ListId list, Collection<CustomerId> chosen, How how, Instant now) {
        var strongest = customers.strongestIdentifiers(chosen);
        return named(
                list,
                strongest.entrySet().stream()
                        .map(each -> new Wanted(each.getValue(), each.getKey()))
                        .toList(),
                how,
                now);
    }

    /// Under the identifiers by which they were named.
    @Transactional(propagation = Propagation.MANDATORY)
    Added named(ListId list, List<Wanted> wanted, How how, Instant now) {
        entries.lock(list);
        var fresh = new LinkedHashMap<Long, Wanted>();
        wanted.forEach(each -> fresh.putIfAbsent(each.customer().value(), each));
        fresh.keySet().removeAll(entries.present(list, List.copyOf(fresh.keySet())));
        entries.insert(list, fresh.values(), how, now);
        return new Added(fresh.size(), wanted.size() - fresh.size());
    }
}
