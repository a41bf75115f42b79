package org.stammkunde.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The working copy of one profile while a batch of sightings is resolved.
final class Profile {

    final long id;
    @Nullable String externalId;
    Stamped email;
    Stamped name;
    Stamped country;
    final Map<String, Stamped> attributes;

    private final boolean created;
    private boolean visible;
    private boolean stamped;

    private Profile(
            long id,
            boolean created,
            @Nullable String externalId,
            Stamped email,
            Stamped name,
            Stamped country,
            Map<String, Stamped> attributes) {
        this.id = id;
        this.created = created;
        this.externalId = externalId;
        this.email = email;
        this.name = name;
        this.country = country;
        this.attributes = new TreeMap<>(attributes);
    }

    static Profile stored(
            long id,
            @Nullable String externalId,
            Stamped email,
            Stamped name,
            Stamped country,
            Map<String, Stamped> attributes) {
        return new Profile(id, false, externalId, email, name, country, attributes);
    }

    static Profile created(long id) {
        return new Profile(id, true, null, Stamped.NEVER, Stamped.NEVER, Stamped.NEVER, Map.of());
    }

    void learn(CustomerDraft who, Instant at) {
        email = noted(email, email.merge(who.email(), at));
        name = noted(name, name.merge(who.name(), at));
        country = noted(country, country.merge(who.country(), at));
        who.attributes().forEach((key, value) -> learn(key, value, at));
    }

    /// Became known under another number or address.
    void identified() {
        visible = true;
    }

    boolean isNew() {
        return created;
    }

    /// Something that people or analytics see is different from what is stored.
    boolean isChanged() {
        return !created && visible;
    }

    /// Only the times of statements are different.
    boolean isOnlyConfirmed() {
        return !created && !visible && stamped;
    }

    /// Everything the customer is to be found by.
    String terms(List<Identifier> identifiers) {
        var texts = new ArrayList<@Nullable String>(List.of());
        texts.add(name.value());
        texts.add(email.value());
        return Normalised.terms(
                Stream.concat(texts.stream(), identifiers.stream().map(Identifier::value)));
    }

    private void learn(String key, String value, Instant at) {
        var before = attributes.getOrDefault(key, Stamped.NEVER);
        attributes.put(key, noted(before, before.merge(value, at)));
    }

    private Stamped noted(Stamped before, Stamped after) {
        visible |= !Objects.equals(before.value(), after.value());
        stamped |= !before.equals(after);
        return after;
    }
}
