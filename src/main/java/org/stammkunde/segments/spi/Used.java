package org.stammkunde.segments.spi;

/// Something that a condition asks about.
///
/// @param id its number
/// @param place where the number stands in the tree, as a JSON pointer
public record Used(Kind kind, long id, String place) {

    /// What can be asked about.
    public enum Kind {
        SEGMENT,
        LIST
    }
}
