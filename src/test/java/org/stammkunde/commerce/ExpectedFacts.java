package org.stammkunde.commerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stammkunde.commerce.PeopleAndOrdersTests.Deed;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.identity.NaiveIdentity;

/// The facts of a history, from the whole at once. Customers are called by all their identifiers.
final class ExpectedFacts {

    private final List<Deed> history;
    private final Map<Identifier, String> people = new HashMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();

    ExpectedFacts(List<Deed> history) {
        this.history = history;
        new NaiveIdentity(history.stream().map(Deed::who).toList())
                .people()
                .forEach(
                        (names, profile) -> {
                            var name = name(names.stream().map(Identifier::value).toList());
                            if (!profile.equals("visitor")) {
                                names.forEach(each -> people.put(each, name));
                                facts.put("customer " + name, profile);
                            } else {
                                names.forEach(each -> people.put(each, "nobody"));
                            }
                        });
    }

    static String name(List<String> identifiers) {
        return identifiers.stream().sorted().collect(Collectors.joining(","));
    }

    SortedMap<String, String> facts() {
        var orders = history.stream().filter(deed -> !deed.isRefund()).toList();
        var refunds = history.stream().filter(Deed::isRefund).toList();
        for (var order : orders) {
            int back = sum(refunds, refund -> refund.refunded().equals(order.number()));
            facts.put("order " + order.number(), owner(order) + " " + order.euros() + " " + back);
        }
        for (var refund : refunds) {
            facts.put("refund " + refund.number(), payee(refund, orders) + " " + refund.euros());
        }
        people.values().stream()
                .distinct()
                .filter(name -> !name.equals("nobody"))
                .forEach(name -> facts.put("totals " + name, totals(name, orders, refunds)));
        return facts;
    }

    private String totals(String name, List<Deed> orders, List<Deed> refunds) {
        return "%d %d %d"
                .formatted(
                        orders.stream().filter(order -> owner(order).equals(name)).count(),
                        sum(orders, order -> owner(order).equals(name)),
                        sum(refunds, refund -> payee(refund, orders).equals(name)));
    }

    private static int sum(List<Deed> deeds, Function<Deed, Boolean> which) {
        return deeds.stream().filter(which::apply).mapToInt(Deed::euros).sum();
    }

    private String owner(Deed deed) {
        return deed.who().who().identifiers(null).stream()
                .findFirst()
                .map(people::get)
                .orElse("nobody");
    }

    /// A refund is that of whoever ordered, unless a guest did.
    private String payee(Deed refund, List<Deed> orders) {
        return orders.stream()
                .filter(order -> order.number().equals(refund.refunded()))
                .filter(order -> !order.who().who().identifiers(null).isEmpty())
                .findFirst()
                .map(this::owner)
                .orElseGet(() -> owner(refund));
    }
}
