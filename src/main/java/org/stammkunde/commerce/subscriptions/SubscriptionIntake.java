package org.stammkunde.commerce.subscriptions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customers;

/// Takes note of statements and folds the subscriptions they are about anew.
@Component
class SubscriptionIntake {

    private final SubscriptionStatementStore statements;
    private final SubscriptionStore subscriptions;
    private final Customers customers;
    private final Company company;

    SubscriptionIntake(
            SubscriptionStatementStore statements,
            SubscriptionStore subscriptions,
            Customers customers,
            Company company) {
        this.statements = statements;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.company = company;
    }

    @Transactional
    void take(List<Heard> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var owners = new HashMap<Long, @Nullable Long>();
        var named = named(heard, owners);
        var ids = subscriptions.ids(keys(named));
        statements.insert(named, ids);
        fold(new HashSet<>(ids.values()), owners);
    }

    private static Set<SubscriptionKey> keys(List<Heard> heard) {
        var keys = new LinkedHashSet<SubscriptionKey>();
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

    private void fold(Set<Long> ids, Map<Long, @Nullable Long> owners) {
        var currency = company.require().currency();
        var courses = new HashMap<Long, Course>();
        statements.of(ids).forEach((id, said) -> courses.put(id, Course.of(said)));
        var touched = subscriptions.replacePeriods(courses, currency);
        subscriptions.update(courses, owners, touched, currency);
    }
}
