package org.stammkunde.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.shared.CustomerId;

/// Finds or makes the customers of a whole batch in a handful of statements.
@Component
class Resolver {

    private final ProfileStore store;
    private final Clock clock;

    Resolver(ProfileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<CustomerId> resolve(List<Sighting> sightings) {
        store.lock();
        var known = store.known(identifiers(sightings));
        var ids = new HashSet<>(known.values());
        var resolution =
                new Resolution(
                        known, store.profiles(ids), sources(known), newIds(sightings.size()));
        var resolved = sightings.stream().map(resolution::resolve).toList();
        write(resolution);
        return resolved;
    }

    private static Set<Identifier> identifiers(List<Sighting> sightings) {
        return sightings.stream()
                .map(Sighting::who)
                .flatMap(Resolver::identifiers)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Identifier> identifiers(CustomerDraft who) {
        var number =
                who.externalId() == null
                        ? Stream.<Identifier>empty()
                        : Stream.of(new Identifier(who.source(), who.externalId()));
        var email =
                who.email() == null
                        ? Stream.<Identifier>empty()
                        : Stream.of(new Identifier(Identifier.EMAIL, who.email()));
        return Stream.concat(number, email);
    }

    private Map<Long, Set<String>> sources(Map<Identifier, Long> known) {
        var byEmail =
                known.entrySet().stream()
                        .filter(entry -> entry.getKey().source().equals(Identifier.EMAIL))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return byEmail.isEmpty() ? Map.of() : store.sources(byEmail);
    }

    /// Ids are drawn in blocks as they are needed, not for sightings of customers already known.
    private LongSupplier newIds(int atMost) {
        return new IdBlock(store::newIds, Math.min(atMost, 100));
    }

    private void write(Resolution resolution) {
        var profiles = resolution.profiles();
        var created = profiles.stream().filter(Profile::isNew).toList();
        var changed = profiles.stream().filter(Profile::isChanged).toList();
        var confirmed = profiles.stream().filter(Profile::isOnlyConfirmed).toList();
        if (!created.isEmpty()) {
            store.insert(created, byCustomer(resolution.found()), clock.instant());
        }
        if (!resolution.found().isEmpty()) {
            store.insert(resolution.found());
        }
        if (!changed.isEmpty()) {
            store.update(changed, store.identifiers(ids(changed)));
        }
        if (!confirmed.isEmpty()) {
            store.confirm(confirmed);
        }
    }

    private static Map<Long, List<Identifier>> byCustomer(Map<Identifier, Long> found) {
        return found.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getValue,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static List<Long> ids(Collection<Profile> profiles) {
        return profiles.stream().map(profile -> profile.id).toList();
    }
}
