package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.Explanation;
import org.stammkunde.segments.Segment;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;

/// Why a customer is in a segment, or is not.
///
/// @param who what was looked for
/// @param customer null = nobody was found
public record ReasonsPage(
        Segment segment,
        String sentence,
        String who,
        @Nullable Who customer,
        @Nullable Explanation why)
        implements Page {

    /// A customer.
    public record Who(String label, String href) {}

    public String path() {
        return "/segments/" + segment.id();
    }

    public String title() {
        return t("segments.why.page", "segment", segment.name());
    }

    /// When that changes by itself, in a sentence, or null.
    public @Nullable String outlook() {
        var changes = why == null ? null : why.changes();
        if (why == null || changes == null) {
            return null;
        }
        var key = why.meets() ? "segments.why.will-leave" : "segments.why.will-enter";
        return t(key, "time", Formats.dateTime(changes));
    }

    /// Whether they are in it, in a sentence.
    public String verdict() {
        if (why == null) {
            return "";
        }
        var since = why.since();
        if (since != null) {
            var key = why.meets() ? "segments.why.in" : "segments.why.leaves";
            return t(key, "since", Formats.dateTime(since));
        }
        return t(why.meets() ? "segments.why.enters" : "segments.why.out");
    }
}
