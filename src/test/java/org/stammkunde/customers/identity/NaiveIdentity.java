package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
import org.stammkunde.customers.Sighting;
import org.stammkunde.customers.Trait;

/// The rules of `docs/identity.md` written down again as plainly as possible: everything at once,
/// no database, sets instead of anything clever. Sides of separations and decided links are given.
public final class NaiveIdentity {

    private final Map<String, Edge> edges = new TreeMap<>();
    private final Map<Identifier, List<Sighting>> said = new HashMap<>();
    private final Map<Identifier, Instant> firstSeen = new HashMap<>();
    private final List<Edge> decided = new ArrayList<>();
    private final List<List<Set<Identifier>>> separations = new ArrayList<>();

    /// Addresses that people gave or took.
    private final Set<Identifier> assigned = new HashSet<>();

    /// What people entered, by identifier and field.
    private final Map<Identifier, Map<String, Entered>> entered = new HashMap<>();

    /// Kept apart by nothing but a decision of people.
    private final Set<Edge> apart = new HashSet<>();

    private record Edge(int rank, Instant first, Instant last, Identifier a, Identifier b) {

        Edge with(Instant at) {
            return new Edge(
                    rank, at.isBefore(first) ? at : first, at.isAfter(last) ? at : last, a, b);
        }
    }

    /// @param value `null` = taken away
    record Entered(String value, Instant at) {}

    public NaiveIdentity(List<Sighting> sightings) {
        for (var sighting : sightings) {
            var names = new ArrayList<>(new TreeSet<>(sighting.who().identifiers(null)));
            if (names.isEmpty()) {
                continue;
            }
            var hub = names.getFirst();
            said.computeIfAbsent(hub, any -> new ArrayList<>()).add(sighting);
            for (var name : names) {
                firstSeen.merge(name, sighting.at(), (x, y) -> x.isBefore(y) ? x : y);
            }
            for (var name : names.subList(1, names.size())) {
                var fresh = new Edge(name.kind().code(), sighting.at(), sighting.at(), hub, name);
                edges.merge(hub + " " + name, fresh, (old, any) -> old.with(sighting.at()));
            }
        }
    }

    /// Somebody decided that all of these are one.
    void decide(Set<Identifier> all, Instant at) {
        var names = new ArrayList<>(new TreeSet<>(all));
        for (var name : names.subList(1, names.size())) {
            decided.add(new Edge(-1, at, at, names.getFirst(), name));
        }
    }

    /// People decided whose addresses these are, or are not.
    void assign(Set<Identifier> addresses) {
        assigned.addAll(addresses);
        addresses.forEach(name -> firstSeen.putIfAbsent(name, Instant.MAX));
    }

    void enter(Identifier under, String field, Entered what) {
        entered.computeIfAbsent(under, any -> new HashMap<>()).put(field, what);
    }

    void separate(Set<Identifier> one, Set<Identifier> other) {
        separations.add(List.of(one, other));
    }

    /// Who is who, with the profile of each customer; visitors without one.
    public Map<Set<Identifier>, String> people() {
        var groups = new HashMap<Identifier, Set<Identifier>>();
        firstSeen.keySet().forEach(name -> groups.put(name, new TreeSet<>(Set.of(name))));
        var order =
                Comparator.comparingInt(Edge::rank)
                        .thenComparing(Edge::first)
                        .thenComparing(Edge::a)
                        .thenComparing(Edge::b);
        var all = new ArrayList<>(edges.values());
        all.addAll(decided);
        all.sort(order);
        for (var edge : all) {
            var one = Objects.requireNonNull(groups.get(edge.a()));
            var other = Objects.requireNonNull(groups.get(edge.b()));
            if (!one.equals(other) && mayJoin(edge, one, other)) {
                if (separated(one, other)) {
                    apart.add(edge);
                } else {
                    one.addAll(other);
                    other.forEach(name -> groups.put(name, one));
                }
            }
        }
        var people = new HashMap<Set<Identifier>, String>();
        for (var group : new HashSet<>(groups.values())) {
            people.put(group, profile(group));
        }
        return people;
    }

    private boolean mayJoin(Edge edge, Set<Identifier> one, Set<Identifier> other) {
        if (edge.rank() >= 0 && (tooMany(edge.a(), edge.b()) || tooMany(edge.b(), edge.a()))) {
            return false;
        }
        return edge.rank() < 0 || !meets(systems(one), systems(other));
    }

    private boolean separated(Set<Identifier> one, Set<Identifier> other) {
        return separations.stream()
                .anyMatch(
                        sides ->
                                (meets(one, sides.get(0)) && meets(other, sides.get(1)))
                                        || (meets(one, sides.get(1))
                                                && meets(other, sides.get(0))));
    }

    private static <T> boolean meets(Set<T> one, Set<T> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> systems(Set<Identifier> names) {
        return names.stream()
                .filter(name -> name.kind() == IdentifierKind.NUMBER)
                .map(Identifier::source)
                .collect(Collectors.toSet());
    }

    private boolean tooMany(Identifier name, Identifier other) {
        if (others(name, false) > name.kind().most()) {
            return true;
        }
        return other.kind() == IdentifierKind.ANONYMOUS
                && others(name, true) > IdentifierKind.MOST_DEVICES;
    }

    private long others(Identifier name, boolean anonymous) {
        return edges.values().stream()
                .filter(edge -> edge.a().equals(name) || edge.b().equals(name))
                .map(edge -> edge.a().equals(name) ? edge.b() : edge.a())
                .filter(other -> (other.kind() == IdentifierKind.ANONYMOUS) == anonymous)
                .count();
    }

    private String profile(Set<Identifier> names) {
        if (names.stream().allMatch(this::isNobody)) {
            return "visitor";
        }
        var number =
                names.stream()
                        .filter(name -> name.kind() == IdentifierKind.NUMBER)
                        .min(
                                Comparator.comparing((Identifier name) -> firstSeen.get(name))
                                        .thenComparing(name -> name))
                        .map(Identifier::value)
                        .orElse(null);
        return String.join(
                "|",
                String.valueOf(number),
                entered(names, "email", address(names, IdentifierKind.EMAIL)),
                entered(names, "phone", address(names, IdentifierKind.PHONE)),
                entered(names, "name", newest(names, sighting -> sighting.who().name())),
                entered(names, "country", newest(names, sighting -> sighting.who().country())),
                newest(names, sighting -> text(sighting, "age")),
                newest(names, sighting -> text(sighting, "vip")));
    }

    private boolean isNobody(Identifier name) {
        return name.kind() == IdentifierKind.ANONYMOUS
                || (assigned.contains(name) && !said.containsKey(name));
    }

    private String entered(Set<Identifier> names, String field, String told) {
        return names.stream()
                .map(name -> entered.getOrDefault(name, Map.of()).get(field))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Entered::at))
                .map(Entered::value)
                .orElse(told);
    }

    private static @Nullable String text(Sighting sighting, String attribute) {
        Trait trait = sighting.who().attributes().get(attribute);
        return trait == null ? null : trait.text();
    }

    private String newest(Set<Identifier> names, Function<Sighting, @Nullable String> field) {
        return names.stream()
                .flatMap(name -> said.getOrDefault(name, List.of()).stream())
                .filter(sighting -> field.apply(sighting) != null)
                .max(
                        Comparator.comparing(Sighting::at)
                                .thenComparing(each -> String.valueOf(field.apply(each))))
                .map(field)
                .orElse("null");
    }

    private String address(Set<Identifier> names, IdentifierKind kind) {
        var found = new ArrayList<Edge>();
        for (var edge : edges.values()) {
            if (edge.rank() == kind.code()
                    && names.contains(edge.a())
                    && others(edge.a(), false) <= edge.a().kind().most()
                    && !apart.contains(edge)) {
                found.add(edge);
            }
        }
        for (var name : names) {
            if (name.kind() == kind) {
                said.getOrDefault(name, List.of())
                        .forEach(at -> found.add(new Edge(0, at.at(), at.at(), name, name)));
            }
        }
        return found.stream()
                .max(Comparator.comparing(Edge::last).thenComparing(edge -> edge.b().value()))
                .map(edge -> edge.b().value())
                .orElse("null");
    }
}
