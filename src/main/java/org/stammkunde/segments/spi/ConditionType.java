package org.stammkunde.segments.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// A kind of condition, such as one about orders. Modules publish theirs as beans. Its label is the
/// text `segments.type.<name>`.
///
/// @param <T> its parameters, a record
public interface ConditionType<T> {

    /// What it is called in trees, e.g. `orders`.
    String name();

    /// The kind that has the texts of its properties: another where both have properties in common.
    default String texts() {
        return name();
    }

    /// Where it stands in the list of kinds.
    Category category();

    /// Its properties, in the order in which they are asked for.
    List<Slot> slots();

    /// One that makes sense, as JSON with its `type`.
    String example();

    /// @throws org.stammkunde.segments.SegmentException naming the place at fault
    T read(Parameters parameters);

    /// Whether [Question#customer()] meets it: true or false for everybody, never null, so that its
    /// opposite is whoever does not. Reads `facts.*` only, in SQL that means the same on every
    /// engine, and no rows but those of customers [Question#among].
    Condition meets(T parameters, Question question);

    /// A relative clause in the viewer's language without a comma, e.g. `who ordered at least
    /// 2 times in the last 90 days`.
    ///
    /// @param holds false = the clause of those who do not meet it
    String words(T parameters, boolean holds);

    /// What there is about [Question#customer()], for those who ask why; empty when the condition
    /// says it all.
    default Optional<Finding> found(T parameters, Question question) {
        return Optional.empty();
    }

    /// What its words mean, in the viewer's language, for those who put it together; empty when
    /// they say it all.
    default Optional<String> explanation() {
        return Optional.empty();
    }

    /// Values that occur, the most frequent first, for a property that suggests some.
    ///
    /// @param chosen values of the condition's choices and single texts by name
    default Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return Optional.empty();
    }

    /// How such a value is shown to people.
    default String label(String value) {
        return value;
    }

    /// What kinds of conditions are about.
    enum Category {
        PROFILE,
        ORDERS,
        BEHAVIOUR,
        SERVICE,
        GROUPS
    }

    /// A value that was found.
    ///
    /// @param value an expression about [Question#customer()], may be null
    /// @param shown the value as the viewer reads it
    record Finding(Field<?> value, Shown shown) {}

    /// How a value of the engine is shown.
    interface Shown {
        String of(@Nullable Object value);
    }
}
