package org.stammkunde.operations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Tone;

/// How the installation is doing, part by part.
public record StatusPage(List<Part> parts) implements Page {

    public StatusPage {
        parts = List.copyOf(parts);
    }

    /// Whether some part needs attention.
    public boolean troubled() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(Entry::needsAttention);
    }

    /// @param actions shown to those who may
    public record Part(String title, List<Entry> lines, List<StatusSource.Action> actions) {}

    /// @param tone null = plain information
    /// @param hint what to do about it, or null
    public record Entry(String label, String value, @Nullable Tone tone, @Nullable String hint) {

        boolean needsAttention() {
            return tone == Tone.WARNING || tone == Tone.BAD;
        }
    }
}
