package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
import org.stammkunde.customers.Identity;
import org.stammkunde.customers.Merge;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.customers.Recognised;
import org.stammkunde.customers.RefusedMerge;
import org.stammkunde.customers.Statement;
import org.stammkunde.shared.CustomerId;

/// What was said about somebody, and who is meant by a text.
@Component
public class People {

    private static final int LONGEST_CHAIN = 50;

    private final IdentityStore store;
    private final HistoryStore history;
    private final HomeCountry home;

    People(IdentityStore store, HistoryStore history, HomeCountry home) {
        this.store = store;
        this.history = history;
        this.home = home;
    }

    /// The customers meant by an id of any source, an e-mail address or a phone number.
    public List<CustomerId> find(String text) {
        var texts = new LinkedHashSet<String>();
        add(texts, Normalised.text(text));
        add(texts, Normalised.email(text));
        add(texts, Phones.e164(text, home.code()));
        return history.known(texts).stream().map(CustomerId::new).toList();
    }

    /// Whom texts name, each an e-mail address or a customer number of any system; several where
    /// systems gave the same number to different customers.
    public List<Recognised> recognise(Collection<String> texts) {
        var written = new LinkedHashMap<String, Set<String>>();
        for (var text : texts) {
            for (var form : forms(text)) {
                written.computeIfAbsent(form, any -> new LinkedHashSet<>()).add(text);
            }
        }
        return history.named(written.keySet()).stream()
                .flatMap(
                        named ->
                                written.getOrDefault(named.value(), Set.of()).stream()
                                        .map(
                                                text ->
                                                        new Recognised(
                                                                text,
                                                                named.identifier(),
                                                                named.customer())))
                .toList();
    }

    private static Set<String> forms(String text) {
        var forms = new LinkedHashSet<String>();
        add(forms, Normalised.text(text));
        add(forms, Normalised.email(text));
        return forms;
    }

    /// The customer of this id, or into whom it was merged.
    public Optional<CustomerId> present(CustomerId id) {
        var found = history.present(id);
        var kept = Optional.of(id);
        for (int step = 0; found.isEmpty() && kept.isPresent() && step < LONGEST_CHAIN; step++) {
            kept = kept.flatMap(history::keptInstead);
            found = kept.flatMap(history::present);
        }
        return found;
    }

    /// The names under which a customer is known, the strongest first.
    public List<Identity> identities(CustomerId customer) {
        return history.identities(customer);
    }

    /// The merges that concern a customer, the newest first.
    public List<Merge> merges(CustomerId customer) {
        return history.merges(customer);
    }

    /// What was said to be the customer and is not, the oldest first.
    public List<RefusedMerge> refusedMerges(CustomerId customer) {
        return history.refused(customer);
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /// Everything that was said about a customer, by field, the newest first; of what was said
    /// several times under one identifier, the newest.
    public List<Statement> statements(CustomerId customer) {
        var network = new Network(store, new IdBlock(store::newIdentifiers, 1));
        var nodes = network.known(customer.value());
        var said = new HashMap<String, List<Told>>();
        nodes.forEach(node -> tell(node, said));
        tellLost(nodes, ProfileField.EMAIL, IdentifierKind.EMAIL, said);
        tellLost(nodes, ProfileField.PHONE, IdentifierKind.PHONE, said);
        var statements = new ArrayList<Statement>();
        said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> statements.addAll(ordered(field.getKey(), field.getValue())));
        return statements;
    }

    private record Told(Said said, Identifier under, boolean entered) {}

    private static void tell(Node node, Map<String, List<Told>> all) {
        tell(all, Statement.NAME, node.called, node);
        tell(all, Statement.COUNTRY, node.country, node);
        node.attributes.forEach((name, said) -> tell(all, Statement.ATTRIBUTE + name, said, node));
        View.addresses(node, IdentifierKind.EMAIL)
                .forEach(said -> tell(all, Statement.EMAIL, said, node));
        View.addresses(node, IdentifierKind.PHONE)
                .forEach(said -> tell(all, Statement.PHONE, said, node));
        node.entered.forEach((field, said) -> tell(all, field, new Told(said, node.name, true)));
    }

    /// Of what people took away: what sources say.
    private static void tellLost(
            List<Node> nodes,
            ProfileField field,
            IdentifierKind kind,
            Map<String, List<Told>> all) {
        if (nodes.stream().anyMatch(node -> node.lost(field))) {
            for (var node : nodes) {
                View.lostAddresses(node, kind).forEach(said -> tell(all, field.key(), said, node));
            }
        }
    }

    private static void tell(
            Map<String, List<Told>> all, String field, @Nullable Said said, Node under) {
        if (said != null) {
            tell(all, field, new Told(said, under.name, false));
        }
    }

    private static void tell(Map<String, List<Told>> all, String field, Told told) {
        all.computeIfAbsent(field, any -> new ArrayList<>()).add(told);
    }

    private static List<Statement> ordered(String field, List<Told> told) {
        boolean entered = told.stream().anyMatch(Told::entered);
        var newest =
                told.stream()
                        .filter(each -> each.entered() == entered)
                        .map(Told::said)
                        .reduce(People::newer)
                        .orElseThrow();
        return told.stream()
                .sorted(Comparator.comparing((Told each) -> each.said().at()).reversed())
                .map(
                        each ->
                                new Statement(
                                        field,
                                        each.said().value(),
                                        each.said().at(),
                                        each.said().cause(),
                                        each.under(),
                                        each.entered(),
                                        each.entered() == entered && each.said().equals(newest)))
                .toList();
    }

    private static Said newer(Said one, Said other) {
        var newer = Said.newer(one, other);
        return newer == null ? one : newer;
    }
}
