package org.stammkunde.segments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stammkunde.segments.Shop.Attribute;
import org.stammkunde.segments.Shop.Event;
import org.stammkunde.segments.Shop.Identifier;
import org.stammkunde.segments.Shop.Line;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Product;
import org.stammkunde.segments.Shop.Purchase;
import org.stammkunde.segments.Shop.Subscription;
import tools.jackson.databind.node.JsonNodeFactory;

/// A shop in which everything that has a name is called by one text: the person, what they bought,
/// their plan, what they did.
final class HostileShop {

    private HostileShop() {}

    /// @param at when all of it happened
    static Shop of(List<String> names, Instant at) {
        var people = new ArrayList<Person>();
        var attributes = new ArrayList<Attribute>();
        var orders = new ArrayList<Purchase>();
        var lines = new ArrayList<Line>();
        var products = new ArrayList<Product>();
        var subscriptions = new ArrayList<Subscription>();
        var identifiers = new ArrayList<Identifier>();
        var events = new ArrayList<Event>();
        for (var name : names) {
            long id = people.size() + 1L;
            attributes.add(Attribute.text(id, name, name));
            people.add(new Person(id, name, null, name, null, name));
            orders.add(new Purchase(id, id, at, true, 10_00));
            lines.add(new Line(id, 1, id, "1"));
            products.add(new Product(id, name, name, name));
            subscriptions.add(new Subscription(id, id, name, at, null, null));
            identifiers.add(new Identifier(id, id));
            Stream.of("track", "page", "screen")
                    .map(kind -> new Event(events.size(), id, kind, name, at, properties(name)))
                    .forEach(events::add);
        }
        people.add(new Person(people.size() + 1L, null, null, null, null, null));
        return new Shop(
                ZoneId.of("Europe/Berlin"),
                people,
                attributes,
                orders,
                lines,
                products,
                subscriptions,
                identifiers,
                events,
                List.of(),
                List.of(),
                List.of());
    }

    private static String properties(String name) {
        return JsonNodeFactory.instance.objectNode().put(name, name).toString();
    }
}
