package org.stammkunde.crash;

/// A segment with a number in its condition that is edited, and the same written by hand in SQL.
///
/// @param condition with `{n}` for the number, and `#3` for the id of the third segment
/// @param recount who should be in it; likewise, `#3` being the recount of the third
record KeptSegment(String name, String condition, String recount) {

    String condition(int number) {
        return condition.replace("{n}", Integer.toString(number));
    }

    String recount(int number) {
        return recount.replace("{n}", Integer.toString(number));
    }
}
