package org.stammkunde.customers.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Tells what happened with a customer, one kind of things. Modules publish theirs as beans.
public interface TimelineSource {

    /// What it tells of, one lower-case word that stands in addresses, e.g. `orders`. Sources of
    /// one topic are shown and hidden together; its name is the text `timeline.topic.<topic>`.
    String topic();

    /// Entries behind a place, the newest first, of equal times the one with the greatest id first,
    /// at most `limit`. Must find them by an index, however far back the place lies.
    List<Entry> before(CustomerId customer, Place place, int limit);

    /// Just behind one entry.
    ///
    /// @param id entries of the same time with a smaller one lie behind it
    record Place(Instant at, long id) {}

    /// @param id which tells apart entries of one source at the same time
    /// @param textKey message key of the sentence
    /// @param args its arguments, already formatted for the viewer
    /// @param icon name of an icon of the sprite
    /// @param path page with more about it, or null
    /// @param facts what is folded away below it
    record Entry(
            Instant at,
            long id,
            String textKey,
            Map<String, String> args,
            String icon,
            @Nullable String path,
            List<Fact> facts) {

        public Entry {
            args = Map.copyOf(args);
            facts = List.copyOf(facts);
        }

        /// One with nothing folded away.
        public Entry(
                Instant at,
                long id,
                String textKey,
                Map<String, String> args,
                String icon,
                @Nullable String path) {
            this(at, id, textKey, args, icon, path, List.of());
        }

        public Place place() {
            return new Place(at, id);
        }
    }

    /// @param name already in the viewer's language, or as the sender named it
    record Fact(String name, String value) {}
}
