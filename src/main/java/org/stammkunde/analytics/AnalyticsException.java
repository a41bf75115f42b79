package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// A question to the figures that has no answer; names the parameter at fault.
public final class AnalyticsException extends ProblemException {

    private AnalyticsException(String code, Map<String, Object> args, @Nullable String field) {
        this(code, Category.USER, args, field);
    }

    private AnalyticsException(
            String code, Category category, Map<String, Object> args, @Nullable String field) {
        super(code, category, args, field, null);
    }

    static AnalyticsException datesReversed(LocalDate from, LocalDate to) {
        return new AnalyticsException(
                "analytics.dates-reversed",
                Map.of("from", from.toString(), "to", to.toString()),
                "to");
    }

    static AnalyticsException dateOutOfRange(String field, LocalDate date) {
        return new AnalyticsException(
                "analytics.date-out-of-range", Map.of("date", date.toString()), field);
    }

    static AnalyticsException notADate(String field, String text) {
        return new AnalyticsException("analytics.not-a-date", Map.of("text", text), field);
    }

    static AnalyticsException windowOutOfRange(String text) {
        return new AnalyticsException(
                "analytics.window-out-of-range",
                Map.of("text", text, "smallest", Window.SMALLEST, "largest", Window.LARGEST),
                "activityWindowDays");
    }

    static AnalyticsException unknownGranularity(String text) {
        return new AnalyticsException(
                "analytics.unknown-granularity", Map.of("text", text), "granularity");
    }

    /// @param field the parameter that should hold the number of a segment
    static AnalyticsException notASegment(String field, String text) {
        return new AnalyticsException(
                "analytics.not-a-segment", Category.REQUEST, Map.of("text", text), field);
    }

    static AnalyticsException tooFewSegments() {
        return new AnalyticsException(
                "analytics.too-few-segments", Category.REQUEST, Map.of(), "segments");
    }

    /// @param most that can be held side by side
    static AnalyticsException tooManySegments(int most) {
        return new AnalyticsException(
                "analytics.too-many-segments", Category.REQUEST, Map.of("most", most), "segments");
    }

    /// The customers of a segment have not been worked out yet.
    static AnalyticsException segmentNotCounted(long id) {
        return new AnalyticsException(
                "analytics.segment-not-counted", Category.CONFLICT, Map.of("id", id), "segment");
    }

    static AnalyticsException unknownGroup(String text) {
        return new AnalyticsException("analytics.unknown-group", Map.of("text", text), "figure");
    }
}
