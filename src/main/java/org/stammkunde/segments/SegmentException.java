package org.stammkunde.segments;

import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// A tree that cannot be understood. Names the place in it as a JSON pointer.
public final class SegmentException extends ProblemException {

    private SegmentException(String code, String place, Map<String, Object> args) {
        super(code, Category.USER, args, place, null);
    }

    public static SegmentException missing(String place) {
        return new SegmentException("segments.missing", place, Map.of());
    }

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

    public static SegmentException outOfRange(String place, String smallest, String largest) {
        return new SegmentException(
                "segments.out-of-range", place, Map.of("smallest", smallest, "largest", largest));
    }

    /// @param decimals that it may have at most
    public static SegmentException tooExact(String place, int decimals) {
        return new SegmentException("segments.too-exact", place, Map.of("decimals", decimals));
    }

    public static SegmentException notADate(String place) {
        return new SegmentException("segments.not-a-date", place, Map.of());
    }

    /// Two bounds the wrong way round.
    public static SegmentException reversed(String place) {
        return new SegmentException("segments.reversed", place, Map.of());
    }

    public static SegmentException tooMany(String place, int most) {
        return new SegmentException("segments.too-many", place, Map.of("most", most));
    }

    public static SegmentException tooLong(String place, int longest) {
        return new SegmentException("segments.too-long", place, Map.of("longest", longest));
    }

    public static SegmentException tooDeep(String place, int deepest) {
        return new SegmentException("segments.too-deep", place, Map.of("deepest", deepest));
    }
}
