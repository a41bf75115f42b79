package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;

/// The part of the web of identifiers and links that a batch touches, loaded as needed.
final class Network {

    private final IdentityStore store;
    private final IdBlock newIds;
    private final Map<Identifier, Node> named = new HashMap<>();
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Key, Link> links = new HashMap<>();
    private final Map<Long, Cluster> clusters = new LinkedHashMap<>();
    private final List<Cluster> visitors = new ArrayList<>();
    private final Separations separations = new Separations();

    Network(IdentityStore store, IdBlock newIds) {
        this.store = store;
        this.newIds = newIds;
    }

    private record Key(long a, long b, long merge) {}

    /// Loads what is known of those whom a batch names: their identifiers, all others of the same
    /// customers, and their addresses.
    void load(List<Spotted> batch) {
        var names = new HashSet<Identifier>();
        batch.forEach(spotted -> names.addAll(spotted.names()));
        loadClusters(store.known(names));
        loadAddresses();
        loadPairs(batch);
        clusters.values().forEach(Cluster::remember);
    }

    private void loadClusters(List<IdentityStore.Known> found) {
        var customers = new HashSet<Long>();
        var nobodys = new HashSet<Long>();
        for (var known : found) {
            if (known.customer() == null) {
                nobodys.add(known.id());
            } else {
                customers.add(known.customer());
            }
        }
        if (!nobodys.isEmpty()) {
            store.nodes(nobodys).forEach(node -> visitor(put(node)));
        }
        if (!customers.isEmpty()) {
            store.members(customers).forEach(node -> member(put(node)));
        }
    }

    private Node put(Node node) {
        nodes.put(node.id, node);
        named.put(node.name, node);
        return node;
    }

    private void member(Node node) {
        if (node.before != null) {
            clusters.computeIfAbsent(node.before, Cluster::new).add(node);
        }
    }

    private void visitor(Node node) {
        var cluster = new Cluster(null);
        cluster.add(node);
        visitors.add(cluster);
    }

    private void loadAddresses() {
        var open = nodes.values().stream().filter(node -> !node.blockedBefore).toList();
        addAll(store.addresses(open));
    }

    private void loadPairs(List<Spotted> batch) {
        var pairs = new LinkedHashSet<IdentityStore.Ends>();
        for (var spotted : batch) {
            if (spotted.others().isEmpty()) {
                continue;
            }
            var a = named.get(spotted.strongest());
            for (var name : spotted.others()) {
                var b = named.get(name);
                if (a != null && b != null && !links.containsKey(new Key(a.id, b.id, 0))) {
                    pairs.add(new IdentityStore.Ends(a.id, b.kind.code(), b.id));
                }
            }
        }
        addAll(store.between(pairs));
    }

    private void addAll(List<IdentityStore.StoredLink> found) {
        var missing = new HashSet<Long>();
        for (var row : found) {
            Stream.of(row.a(), row.b()).filter(id -> !nodes.containsKey(id)).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            store.nodes(missing).forEach(this::put);
        }
        found.forEach(this::add);
    }

    private void add(IdentityStore.StoredLink row) {
        links.computeIfAbsent(
                new Key(row.a(), row.b(), row.merge()),
                any -> {
                    var link = row.between(node(row.a()), node(row.b()));
                    link.a.links.add(link);
                    link.b.incoming.add(link);
                    return link;
                });
    }

    Node node(long id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("Identifier " + id + " is not loaded");
        }
        return node;
    }

    /// Takes note of a sighting.
    ///
    /// @return the strongest identifier it names
    Node see(Spotted spotted) {
        var sighting = spotted.sighting();
        var strongest = known(spotted.strongest(), sighting.at());
        for (var name : spotted.others()) {
            link(strongest, known(name, sighting.at()), sighting);
        }
        strongest.learn(sighting.who(), spotted.oddPhone(), sighting.at(), sighting.cause());
        touch(strongest);
        return strongest;
    }

    private Node known(Identifier name, Instant at) {
        var node = named.get(name);
        if (node == null) {
            node = put(Node.fresh(newIds.getAsLong(), name, at));
            visitor(node);
        } else {
            node.seen(at);
        }
        return node;
    }

    private static void touch(Node node) {
        var root = cluster(node).root();
        root.touched = true;
        root.recount |= node.contested == Node.SEPARATED;
    }

    private static Cluster cluster(Node node) {
        if (node.cluster == null) {
            throw new IllegalStateException("Identifier " + node.id + " was not asked for");
        }
        return node.cluster;
    }

    private void link(Node a, Node b, Sighting sighting) {
        var key = new Key(a.id, b.id, 0);
        var link = links.get(key);
        if (link == null) {
            links.put(key, linked(a, b, sighting.at(), sighting.cause()));
        } else if (link.seen(sighting.at(), sighting.cause()) && !link.fresh) {
            cluster(a).note(link, cluster(b));
        }
    }

    private static Link linked(Node a, Node b, Instant at, Cause cause) {
        var link = new Link(a, b, 0, true, at, at, cause);
        a.links.add(link);
        b.incoming.add(link);
        a.count(b);
        b.count(a);
        cluster(a).note(link, cluster(b));
        return link;
    }

    /// What may have become one, each with all its parts; only where something changed.
    List<Cluster> touched() {
        var roots = new LinkedHashSet<Cluster>();
        Stream.concat(clusters.values().stream(), visitors.stream())
                .map(Cluster::root)
                .filter(root -> root.touched || !root.links().isEmpty())
                .forEach(roots::add);
        return List.copyOf(roots);
    }

    /// Loads all that is connected with the given identifiers, links that do not count included:
    /// everything on which it depends who they are. Nothing is followed beyond identifiers that are
    /// linked with too many, for none of their links counts.
    Set<Node> component(Collection<Node> seeds) {
        var reached = new LinkedHashSet<Node>(seeds);
        var frontier = List.copyOf(seeds);
        while (!frontier.isEmpty()) {
            addAll(store.around(frontier));
            var next = new ArrayList<Node>();
            for (var node : frontier) {
                node.neighbours().filter(reached::add).forEach(next::add);
            }
            frontier = next;
        }
        store.separations(reached, separations);
        reached.forEach(node -> node.assigned = separations.isAssigned(node));
        return reached;
    }

    /// The links among the given identifiers.
    static List<Link> links(Set<Node> among) {
        return among.stream()
                .flatMap(node -> node.links.stream())
                .filter(link -> among.contains(link.b))
                .toList();
    }

    Partition partition(Set<Node> nodes) {
        return Partition.of(nodes, links(nodes), separations);
    }

    /// 2 = people said who it is not, 1 = some of its links do not count or are decisions.
    int contested(Node node) {
        if (!separations.sides(node).isEmpty()) {
            return Node.SEPARATED;
        }
        boolean odd =
                Stream.concat(node.links.stream(), node.incoming.stream())
                        .anyMatch(link -> link.refusal != null || link.decided());
        return odd || node.blocked() || node.hasTooManyDevices() ? Node.CONTESTED : Node.PLAIN;
    }

    /// The given identifiers.
    List<Node> find(Collection<Long> ids) {
        store.nodes(ids.stream().filter(id -> !nodes.containsKey(id)).toList()).forEach(this::put);
        return ids.stream().map(this::node).toList();
    }

    List<Node> membersOf(long customer) {
        return store.members(List.of(customer)).stream().map(this::put).toList();
    }

    /// The identifiers of a customer with their addresses, for reading.
    List<Node> known(long customer) {
        var members = membersOf(customer);
        loadAddresses();
        return members;
    }

    /// The address, known or not.
    Node address(Identifier name, Instant at) {
        find(store.known(List.of(name)).stream().map(IdentityStore.Known::id).toList());
        var known = named.get(name);
        return known == null ? put(Node.fresh(newIds.getAsLong(), name, at)) : known;
    }

    /// Somebody decided that the two are one.
    private void decide(Node stronger, Node weaker, long merge, Instant at, Cause cause) {
        var link = new Link(stronger, weaker, merge, true, at, at, cause);
        stronger.links.add(link);
        weaker.incoming.add(link);
        links.put(new Key(stronger.id, weaker.id, merge), link);
    }

    /// Somebody decided that all of these are one.
    void decideAll(Collection<Node> all, long merge, Instant at, Cause cause) {
        var strongest = all.stream().min(Node::compareTo).orElseThrow();
        all.stream()
                .filter(node -> node.id != strongest.id)
                .forEach(node -> decide(strongest, node, merge, at, cause));
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    Collection<Link> links() {
        return links.values();
    }
}
