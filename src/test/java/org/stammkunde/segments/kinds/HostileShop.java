package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stammkunde.segments.kinds.People.Person;

/// A shop in which everything that has a name is called by one text: the person, what they bought,
/// their plan, what they did.
public final class HostileShop {

    private HostileShop() {}

    /// With somebody for each text, and one who has nothing.
    ///
    /// @param at when all of it happened
    public static Shop of(List<String> names, Instant at) {
        var shop = Shop.empty(ZoneId.of("Europe/Berlin"));
        for (var fact : Kinds.FACTS) {
            shop = with(fact, names, at, shop);
        }
        var people = new ArrayList<>(shop.people());
        people.add(new Person(names.size() + 1L, null, null, null, null, null));
        return shop.with(People.CUSTOMERS, people);
    }

    private static <T extends Row> Shop with(
            Fact<T> fact, List<String> names, Instant at, Shop shop) {
        var rows =
                IntStream.range(0, names.size())
                        .boxed()
                        .flatMap(i -> fact.named().of(1L + i, names.get(i), at).stream())
                        .toList();
        return shop.with(fact, rows);
    }
}
