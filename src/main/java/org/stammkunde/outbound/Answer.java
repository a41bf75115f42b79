package org.stammkunde.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a request.
public sealed interface Answer {

    /// How long it took.
    Duration took();

    /// The server has answered. A redirect is an answer like any other; nobody follows it.
    ///
    /// @param headers the first of each name, names in lower case
    /// @param body its beginning, at most [Outbound#MOST_BODY] bytes
    record Answered(int status, Map<String, String> headers, String body, Duration took)
            implements Answer {

        public Answered {
            headers = Map.copyOf(headers);
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /// There is no answer.
    record Failed(Trouble trouble, Duration took) implements Answer {}
}
