package org.stammkunde.customers.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;

/// A sighting and whom it names.
///
/// @param names the strongest first, at least one
record Spotted(Sighting sighting, List<Identifier> names) {

    static Spotted of(Sighting sighting, @Nullable String region) {
        return new Spotted(sighting, sighting.who().identifiers(region));
    }

    boolean isNobody() {
        return names.isEmpty();
    }

    Identifier strongest() {
        return names.getFirst();
    }

    List<Identifier> others() {
        return names.subList(1, names.size());
    }

    /// A phone number that identifies nobody is kept as what was said.
    @Nullable String oddPhone() {
        var who = sighting.who();
        return who.phone() != null && who.hasOddPhone(names) ? who.phone() : null;
    }
}
