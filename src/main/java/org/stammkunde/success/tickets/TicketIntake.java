package org.stammkunde.success.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.customers.Customers;

/// Takes note of statements and folds the tickets they are about anew.
@Component
class TicketIntake {

    private final TicketStatementStore statements;
    private final TicketStore tickets;
    private final Customers customers;

    TicketIntake(TicketStatementStore statements, TicketStore tickets, Customers customers) {
        this.statements = statements;
        this.tickets = tickets;
        this.customers = customers;
    }

    @Transactional
    void take(List<Heard> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var owners = new HashMap<Long, @Nullable Long>();
        var named = named(heard, owners);
        var ids = tickets.ids(keys(named));
        statements.insert(named, ids);
        var facts = new HashMap<Long, Facts>();
        statements.of(ids.values()).forEach((id, said) -> facts.put(id, Facts.of(said)));
        tickets.update(facts, owners);
    }

    private static Set<TicketKey> keys(List<Heard> heard) {
        var keys = new LinkedHashSet<TicketKey>();
        heard.forEach(each -> keys.add(each.key()));
        return keys;
    }

    /// Says of each statement whom it names.
    ///
    /// @param owners takes up whose customer each identifier is
    private List<Heard> named(List<Heard> heard, Map<Long, @Nullable Long> owners) {
        var sightings = heard.stream().map(Heard::who).filter(Objects::nonNull).toList();
        var found = customers.resolveSightings(sightings).iterator();
        var named = new ArrayList<Heard>(heard.size());
        for (var each : heard) {
            named.add(each.who() == null ? each : each.of(found.next(), owners));
        }
        return named;
    }
}
