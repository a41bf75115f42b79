package org.stammkunde.connectors.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What texts of a file were read as not long ago: most values repeat within a short distance. Each
/// text has one place by its hash, which the next text of that place takes over.
final class Recent<T> {

    private static final int PLACES = 1 << 12;

    private final Function<String, @Nullable T> reading;
    private final List<@Nullable Known<T>> known =
            new ArrayList<>(Collections.nCopies(PLACES, null));

    /// @param reading null for what it cannot read
    Recent(Function<String, @Nullable T> reading) {
        this.reading = reading;
    }

    /// @return null when the text cannot be read
    @Nullable T of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
        var found = known.get(place);
        if (found != null && found.text.equals(text)) {
            return found.value;
        }
        var read = reading.apply(text);
        if (read != null) {
            known.set(place, new Known<>(text, read));
        }
        return read;
    }

    private record Known<T>(String text, T value) {}
}
