package org.stammkunde.customers.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a timeline somebody wants to see, as it stands in addresses.
///
/// @param topic a topic, or null for all
/// @param name of entries that have one, or null for any
public record TimelineFilter(@Nullable String topic, @Nullable String name) {

    public TimelineFilter {
        topic = topic == null || topic.isBlank() ? null : topic;
        name = name == null || name.isBlank() ? null : name.replace("\0", "");
    }

    /// The same, without a topic that there is not.
    TimelineFilter among(List<String> topics) {
        return new TimelineFilter(topic != null && topics.contains(topic) ? topic : null, name);
    }

    /// Behind a `?` or `&`; empty for all.
    String query() {
        return Stream.of(part("topic", topic), part("name", name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String part(String parameter, @Nullable String value) {
        return value == null ? "" : parameter + "=" + Encoded.of(value);
    }
}
