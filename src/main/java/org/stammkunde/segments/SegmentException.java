package org.stammkunde.segments;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.shared.ProblemException;

/// A segment or a list that cannot be: of what cannot be understood, the field is the place as a
/// JSON pointer.
public final class SegmentException extends ProblemException {

    private SegmentException(String code, String place, Map<String, Object> args) {
        this(code, Category.USER, place, args);
    }

    private SegmentException(
            String code, Category category, @Nullable String place, Map<String, Object> args) {
        super(code, category, args, place, null);
    }

    /// A property without which the rest has no meaning, or an empty list.
    public static SegmentException missing(String place) {
        return new SegmentException("segments.missing", place, Map.of());
    }

    /// A property that nobody reads.
    public static SegmentException unknownProperty(String place) {
        return new SegmentException("segments.unknown-property", place, Map.of());
    }

    /// @param expected of JSON's types: `object`, `list`, `text`, `number`
    public static SegmentException wrongType(String place, String expected) {
        return new SegmentException("segments.wrong-type", place, Map.of("expected", expected));
    }

    /// @param known what it may be, separated by commas
    public static SegmentException unknownValue(String place, String known) {
        return new SegmentException("segments.unknown-value", place, Map.of("known", known));
    }

    /// A number or a day beyond what can be meant.
    public static SegmentException outOfRange(String place, String smallest, String largest) {
        return new SegmentException(
                "segments.out-of-range", place, Map.of("smallest", smallest, "largest", largest));
    }

    /// @param decimals that it may have at most
    public static SegmentException tooExact(String place, int decimals) {
        return new SegmentException("segments.too-exact", place, Map.of("decimals", decimals));
    }

    /// A text that is no day, or one the calendar does not have.
    public static SegmentException notADate(String place) {
        return new SegmentException("segments.not-a-date", place, Map.of());
    }

    /// The larger of two numbers is smaller than the other.
    public static SegmentException reversed(String place) {
        return new SegmentException("segments.reversed", place, Map.of());
    }

    /// All of them are always all.
    public static SegmentException shareOfAll(String place) {
        return new SegmentException("segments.share-of-all", place, Map.of());
    }

    /// A window that ends when or before it begins.
    public static SegmentException emptyWindow(String place) {
        return new SegmentException("segments.empty-window", place, Map.of());
    }

    /// NUL, or half of a character: engines store neither, or something else.
    public static SegmentException badCharacters(String place) {
        return new SegmentException("segments.bad-characters", place, Map.of());
    }

    /// @param most of them
    public static SegmentException tooMany(String place, int most) {
        return new SegmentException("segments.too-many", place, Map.of("most", most));
    }

    /// @param longest in characters
    public static SegmentException tooLong(String place, int longest) {
        return new SegmentException("segments.too-long", place, Map.of("longest", longest));
    }

    /// @param deepest in levels
    public static SegmentException tooDeep(String place, int deepest) {
        return new SegmentException("segments.too-deep", place, Map.of("deepest", deepest));
    }

    public static SegmentException unknown(SegmentId id) {
        return new SegmentException(
                "segments.unknown", Category.NOT_FOUND, null, Map.of("id", id.value()));
    }

    /// Another segment is called like this.
    public static SegmentException nameTaken() {
        return new SegmentException("segments.name-taken", "/name", Map.of());
    }

    /// The segment would ask about itself, directly or by others.
    public static SegmentException cycle(String place) {
        return new SegmentException("segments.cycle", place, Map.of());
    }

    /// A condition asks about a segment or a list that there is not.
    public static SegmentException nothingToUse(Used used) {
        var code =
                switch (used.kind()) {
                    case SEGMENT -> "segments.no-segment";
                    case LIST -> "segments.no-list";
                };
        return new SegmentException(code, used.place(), Map.of());
    }

    /// @param by names of those that use it
    public static SegmentException inUse(String by) {
        return new SegmentException("segments.in-use", Category.CONFLICT, null, Map.of("by", by));
    }

    /// There is no such list.
    public static SegmentException unknownList(long id) {
        return new SegmentException(
                "segments.lists.unknown", Category.NOT_FOUND, null, Map.of("id", id));
    }

    /// Another list is called like this.
    public static SegmentException listNameTaken() {
        return new SegmentException("segments.lists.name-taken", "/name", Map.of());
    }

    /// @param by names of the segments that ask about it
    public static SegmentException listInUse(String by) {
        return new SegmentException(
                "segments.lists.in-use", Category.CONFLICT, null, Map.of("by", by));
    }

    /// Nothing was put on the list under this number.
    public static SegmentException noFilling(long id) {
        return new SegmentException(
                "segments.lists.no-filling", Category.NOT_FOUND, null, Map.of("id", id));
    }

    /// The members of a segment have not been worked out yet.
    public static SegmentException notCounted(String place) {
        return new SegmentException(
                "segments.lists.not-counted", Category.CONFLICT, place, Map.of());
    }

    /// Of several columns none is the one that is meant.
    ///
    /// @param columns the headers there are
    public static SegmentException noColumn(String columns) {
        return new SegmentException(
                "segments.lists.no-column", "/column", Map.of("columns", columns));
    }

    /// A file that cannot be divided into lines and columns.
    public static SegmentException unreadable() {
        return new SegmentException("segments.lists.unreadable", "/file", Map.of());
    }

    /// @param most lines of a file
    public static SegmentException tooManyLines(int most) {
        return new SegmentException("segments.lists.too-many-lines", "/file", Map.of("most", most));
    }

    /// A customer is to be named by exactly one of the properties there are for it.
    public static SegmentException whoIsThat(String place) {
        return new SegmentException("segments.lists.who", place, Map.of());
    }

    /// The segment has no webhook of this number.
    public static SegmentException unknownWebhook(long id) {
        return new SegmentException(
                "segments.webhooks.unknown", Category.NOT_FOUND, null, Map.of("id", id));
    }

    /// Having customers sent to somebody needs the permission to export them.
    public static SegmentException mayNotExport() {
        return new SegmentException("segments.webhooks.export", Category.FORBIDDEN, null, Map.of());
    }

    /// A test message is under way already.
    public static SegmentException testUnderWay() {
        return new SegmentException("segments.webhooks.testing", Category.CONFLICT, null, Map.of());
    }

    /// Who is in it now cannot be sent to a receiver that is only told who leaves.
    public static SegmentException nobodyEnters() {
        return new SegmentException("segments.webhooks.nobody-enters", "/initial", Map.of());
    }
}
