package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.customers.Trait;

/// The profile of a person: of each field the newest of all that was said under one of the
/// identifiers, unless people entered something.
///
/// @param externalId the customer number known longest
/// @param names identifiers by which the customer is to be found
record View(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String country,
        SortedMap<String, Trait> attributes,
        Collection<Identifier> names) {

    static View of(Collection<Node> nodes) {
        return new View(
                number(nodes),
                shown(nodes, ProfileField.EMAIL, address(nodes, IdentifierKind.EMAIL)),
                shown(nodes, ProfileField.PHONE, address(nodes, IdentifierKind.PHONE)),
                shown(nodes, ProfileField.NAME, newest(nodes, node -> node.called)),
                shown(nodes, ProfileField.COUNTRY, newest(nodes, node -> node.country)),
                attributes(nodes),
                names(nodes));
    }

    /// Everything the customer is to be found by, as words.
    String terms() {
        return Normalised.terms(
                Stream.concat(
                        Stream.of(name, email, phone), names.stream().map(Identifier::value)));
    }

    private static @Nullable String number(Collection<Node> nodes) {
        return nodes.stream()
                .filter(Node::isNumber)
                .min(Comparator.comparing((Node node) -> node.firstAt).thenComparing(node -> node))
                .map(node -> node.name.value())
                .orElse(null);
    }

    /// What people entered goes before what was said.
    private static @Nullable String shown(
            Collection<Node> nodes, ProfileField field, @Nullable Said told) {
        var entered = newest(nodes, node -> node.entered.get(field.key()));
        var said = entered == null ? told : entered;
        return said == null || said.value() == null ? null : said.value().text();
    }

    private static @Nullable Said newest(
            Collection<Node> nodes, Function<Node, @Nullable Said> field) {
        return nodes.stream().map(field).reduce(null, Said::newer);
    }

    private static @Nullable Said address(Collection<Node> nodes, IdentifierKind kind) {
        Said newest = null;
        for (var node : nodes) {
            for (var said : addresses(node, kind)) {
                newest = Said.newer(newest, said);
            }
        }
        return newest;
    }

    /// What was said to be somebody's address, whoever else uses it too. Not of an identifier that
    /// was named with too many.
    static List<Said> addresses(Node node, IdentifierKind kind) {
        var all = new ArrayList<Said>(1);
        if (node.kind == kind && node.lastAt != null) {
            all.add(said(node, node.lastAt, Cause.UNKNOWN));
        }
        if (!node.blocked()) {
            for (var link : node.links) {
                if (link.tells(kind)) {
                    all.add(said(link.b, link.lastAt, link.cause));
                }
            }
        }
        return all;
    }

    /// What was said to be somebody's address and is not.
    static List<Said> lostAddresses(Node node, IdentifierKind kind) {
        return node.links.stream()
                .filter(link -> link.told(kind))
                .map(link -> said(link.b, link.lastAt, link.cause))
                .toList();
    }

    private static Said said(Node address, Instant at, Cause cause) {
        return new Said(new Trait(Trait.Type.TEXT, address.name.value()), at, cause);
    }

    private static SortedMap<String, Trait> attributes(Collection<Node> nodes) {
        var newest = new TreeMap<String, Said>();
        for (var node : nodes) {
            node.attributes.forEach((field, said) -> newest.merge(field, said, View::newer));
        }
        var values = new TreeMap<String, Trait>();
        newest.forEach(
                (field, said) -> {
                    if (said.value() != null) {
                        values.put(field, said.value());
                    }
                });
        return Collections.unmodifiableSortedMap(values);
    }

    private static Said newer(Said one, Said other) {
        var newer = Said.newer(one, other);
        return newer == null ? one : newer;
    }

    private static Collection<Identifier> names(Collection<Node> nodes) {
        var names = new TreeSet<Identifier>();
        nodes.stream()
                .filter(node -> !node.isAnonymous())
                .map(node -> node.name)
                .forEach(names::add);
        return names;
    }
}
