package org.stammkunde.connectors.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What texts of a file were read as not long ago: most values repeat within a short distance.
final class Recent<T> {

    private static final int REMEMBERED = 4096;

    private final Function<String, @Nullable T> reading;
    private final Map<String, T> known =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param reading null for what it cannot read
    Recent(Function<String, @Nullable T> reading) {
        this.reading = reading;
    }

    /// @return null when the text cannot be read
    @Nullable T of(String text) {
        var found = known.get(text);
        if (found != null) {
            return found;
        }
        var read = reading.apply(text);
        if (read != null) {
            known.put(text, read);
        }
        return read;
    }
}
