package org.stammkunde.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Decides who each sighting of a batch is, as if they came one by one: by customer number, else
/// by e-mail address. Two customer numbers of one source are two customers, even with the same
/// address.
final class Resolution {

    private final Map<Identifier, Long> known;
    private final Map<Long, Profile> profiles = new LinkedHashMap<>();
    private final Map<Long, Set<String>> sources;
    private final Map<Identifier, Long> found = new LinkedHashMap<>();
    private final LongSupplier newIds;

    /// @param known identifiers of the batch that exist
    /// @param sources of customers known by their address: the systems that number them
    Resolution(
            Map<Identifier, Long> known,
            Collection<Profile> profiles,
            Map<Long, Set<String>> sources,
            LongSupplier newIds) {
        this.known = new HashMap<>(known);
        this.sources = new HashMap<>(sources);
        this.newIds = newIds;
        profiles.forEach(profile -> this.profiles.put(profile.id, profile));
    }

    CustomerId resolve(Sighting sighting) {
        var who = sighting.who();
        var profile = profile(find(who));
        identify(profile, who);
        profile.learn(who, sighting.at());
        return new CustomerId(profile.id);
    }

    List<Profile> profiles() {
        return new ArrayList<>(profiles.values());
    }

    /// Identifiers that did not exist before this batch.
    Map<Identifier, Long> found() {
        return found;
    }

    private @Nullable Long find(CustomerDraft who) {
        var byNumber = who.externalId() == null ? null : known.get(number(who));
        if (byNumber != null || who.email() == null) {
            return byNumber;
        }
        var byEmail = known.get(new Identifier(Identifier.EMAIL, who.email()));
        return byEmail == null || numberedOtherwise(byEmail, who) ? null : byEmail;
    }

    private boolean numberedOtherwise(Long id, CustomerDraft who) {
        return who.externalId() != null
                && sources.getOrDefault(id, Set.of()).contains(who.source());
    }

    private Profile profile(@Nullable Long id) {
        var profile = id == null ? null : profiles.get(id);
        if (profile != null) {
            return profile;
        }
        var created = Profile.created(newIds.getAsLong());
        profiles.put(created.id, created);
        return created;
    }

    private void identify(Profile profile, CustomerDraft who) {
        if (who.externalId() != null && add(number(who), profile)) {
            profile.externalId = profile.externalId == null ? who.externalId() : profile.externalId;
            sources.computeIfAbsent(profile.id, any -> new HashSet<>()).add(who.source());
        }
        if (who.email() != null) {
            add(new Identifier(Identifier.EMAIL, who.email()), profile);
        }
    }

    private boolean add(Identifier identifier, Profile profile) {
        if (known.putIfAbsent(identifier, profile.id) != null) {
            return false;
        }
        found.put(identifier, profile.id);
        profile.identified();
        return true;
    }

    private static Identifier number(CustomerDraft who) {
        return new Identifier(who.source(), String.valueOf(who.externalId()));
    }
}
