package org.stammkunde.segments.lists;

/// A line of a file by which nobody got on a list.
///
/// @param number from 1, lines without anything in them not counted
public record UnknownLine(int number, String text, Trouble trouble) {

    /// Why not.
    public enum Trouble {
        /// There is no such customer.
        UNKNOWN,
        /// Systems gave the same number to different customers.
        AMBIGUOUS
    }
}
