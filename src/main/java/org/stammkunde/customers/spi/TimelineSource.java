package org.stammkunde.customers.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Tells what happened with a customer. Modules publish theirs as beans.
public interface TimelineSource {

    /// The latest entries before the given instant, newest first, at most `limit`.
    List<Entry> before(CustomerId customer, Instant before, int limit);

    /// @param textKey message key of the sentence
    /// @param args its arguments, already formatted for the viewer
    /// @param icon name of an icon of the sprite
    /// @param path page with more about it, or null
    record Entry(
            Instant at,
            String textKey,
            Map<String, String> args,
            String icon,
            @Nullable String path) {}
}
