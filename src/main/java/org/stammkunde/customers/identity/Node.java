package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.customers.Trait;

/// The working copy of an identifier while a batch is resolved: who it belongs to, and what was
/// said where it was the strongest.
final class Node implements Comparable<Node> {

    static final int PLAIN = 0;
    static final int CONTESTED = 1;
    static final int SEPARATED = 2;

    private static final int MOST_ATTRIBUTES = 200;

    final long id;
    final Identifier name;
    final IdentifierKind kind;
    final boolean fresh;

    /// To whom it belonged before the batch.
    final @Nullable Long before;

    /// Where links are not followed any further, as of before the batch.
    final boolean blockedBefore;

    final boolean hadTooManyDevices;
    final boolean hadLinks;

    @Nullable Long customer;
    @Nullable Long home;

    /// To whom it belonged before a merge that is being undone.
    @Nullable Long former;

    Instant firstAt;
    @Nullable Instant lastAt;
    int ties;
    int devices;
    int contested;
    @Nullable Said called;
    @Nullable Said country;
    final Map<String, Said> attributes = new TreeMap<>();

    /// What people entered, by field; it goes before what was said.
    final SortedMap<String, Said> entered = new TreeMap<>();

    /// An address of which people decided whose it is, or was.
    boolean assigned;

    boolean changed;

    /// Whether something else is said now than before the batch, not only later.
    boolean revalued;

    /// Links in which it is the stronger, as far as they are loaded.
    final List<Link> links = new ArrayList<>(2);

    /// Links in which it is the weaker, as far as they are loaded.
    final List<Link> incoming = new ArrayList<>(2);

    @Nullable Cluster cluster;

    private Node(long id, Identifier name, Instant firstAt, boolean fresh, Stored stored) {
        this.id = id;
        this.name = name;
        this.kind = name.kind();
        this.fresh = fresh;
        this.firstAt = firstAt;
        this.before = stored.customer;
        this.customer = stored.customer;
        this.home = stored.home;
        this.lastAt = stored.lastAt;
        this.ties = stored.ties;
        this.devices = stored.devices;
        this.contested = stored.contested;
        this.blockedBefore = blocked();
        this.hadTooManyDevices = hasTooManyDevices();
        this.hadLinks = ties + devices > 0;
    }

    static Node fresh(long id, Identifier name, Instant at) {
        return new Node(id, name, at, true, new Stored(null, null, null, 0, 0, PLAIN));
    }

    static Node stored(long id, Identifier name, Instant firstAt, Stored stored) {
        return new Node(id, name, firstAt, false, stored);
    }

    /// What the table holds beside id and name.
    record Stored(
            @Nullable Long customer,
            @Nullable Long home,
            @Nullable Instant lastAt,
            int ties,
            int devices,
            int contested) {}

    /// Linked with too many to tell anybody apart.
    boolean blocked() {
        return ties > kind.most();
    }

    boolean hasTooManyDevices() {
        return devices > IdentifierKind.MOST_DEVICES;
    }

    boolean isAnonymous() {
        return kind == IdentifierKind.ANONYMOUS;
    }

    boolean isNumber() {
        return kind == IdentifierKind.NUMBER;
    }

    /// Whether somebody whom nothing else is known of is a customer. Not where people only ever
    /// gave or took an address: then it was nobody who ever said something.
    boolean isSomebody() {
        return !isAnonymous() && (lastAt != null || !assigned);
    }

    /// Whether people said that there is no such value.
    boolean lost(ProfileField field) {
        var entry = entered.get(field.key());
        return entry != null && entry.value() == null;
    }

    /// Who its links lead to, where they may count.
    Stream<Node> neighbours() {
        return Stream.concat(links.stream(), incoming.stream())
                .filter(this::follows)
                .map(link -> link.a == this ? link.b : link.a);
    }

    private boolean follows(Link link) {
        var other = link.a == this ? link.b : link.a;
        return link.decided() || (!blockedBefore && !(hadTooManyDevices && other.isAnonymous()));
    }

    void count(Node other) {
        if (other.isAnonymous()) {
            devices++;
        } else {
            ties++;
        }
        changed = true;
    }

    /// Of a new identifier: whether it is linked to one other.
    boolean onlyLink() {
        return ties + devices == 1;
    }

    void seen(Instant at) {
        if (at.isBefore(firstAt)) {
            firstAt = at;
            changed = true;
        }
    }

    /// It was the strongest identifier of a message that says this.
    void learn(CustomerDraft who, @Nullable String oddPhone, Instant at, Cause cause) {
        if (lastAt == null || at.isAfter(lastAt)) {
            revalued |= lastAt == null;
            lastAt = at;
            changed = true;
        }
        called = noted(called, text(who.name()), at, cause);
        country = noted(country, text(who.country()), at, cause);
        who.attributes().forEach((field, value) -> learn(field, value, at, cause));
        if (oddPhone != null && !who.attributes().containsKey(CustomerDraft.PHONE)) {
            learn(CustomerDraft.PHONE, new Trait(Trait.Type.TEXT, oddPhone), at, cause);
        }
    }

    private void learn(String field, Trait value, Instant at, Cause cause) {
        var said = noted(attributes.get(field), value, at, cause);
        if (said != null && attributes.put(field, said) == null) {
            forgetOldest();
        }
    }

    /// The newest are kept. What was said later about a field only makes it newer, so one that was
    /// forgotten would not be among the newest in any other order of arrival either.
    private void forgetOldest() {
        if (attributes.size() > MOST_ATTRIBUTES) {
            attributes.entrySet().stream()
                    .min(
                            Comparator.comparing(
                                            (Map.Entry<String, Said> entry) ->
                                                    entry.getValue().at())
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(oldest -> attributes.remove(oldest.getKey()));
        }
    }

    private @Nullable Said noted(
            @Nullable Said before, @Nullable Trait value, Instant at, Cause cause) {
        if (value == null) {
            return before;
        }
        var said = new Said(value, at, cause);
        if (before != null && (said.equals(before) || !said.beats(before))) {
            return before;
        }
        changed = true;
        revalued |= before == null || !value.equals(before.value());
        return said;
    }

    static List<Long> ids(List<Node> nodes) {
        return nodes.stream().map(node -> node.id).toList();
    }

    private static @Nullable Trait text(@Nullable String text) {
        return text == null ? null : new Trait(Trait.Type.TEXT, text);
    }

    @Override
    public int compareTo(Node other) {
        return name.compareTo(other.name);
    }
}
