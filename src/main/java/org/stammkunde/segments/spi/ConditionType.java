package org.stammkunde.segments.spi;

import org.jooq.Condition;

/// A kind of condition, such as one about orders. Modules publish theirs as beans.
///
/// @param <T> its parameters, a record
public interface ConditionType<T> {

    /// What it is called in trees, e.g. `orders`.
    String name();

    /// @throws org.stammkunde.segments.SegmentException naming the place at fault
    T read(Parameters parameters);

    /// Whether [Question#customer()] meets it: true or false for everybody, never null, so that its
    /// opposite is whoever does not. Reads `facts.*` only, in SQL that means the same on every
    /// engine, and no rows but those of customers [Question#among].
    Condition meets(T parameters, Question question);
}
