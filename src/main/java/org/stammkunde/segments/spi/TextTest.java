package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.right;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/// What is asked of a text: the properties `test` and `values` of a condition, in which `test` may
/// also be one of the kind's own words.
///
/// @param values at least one
public record TextTest(Comparison comparison, List<String> values) {

    private static final String TEST = "test";
    private static final String VALUES = "values";

    /// Whole texts are compared as they are written, parts whatever their capitals.
    public enum Comparison {
        ONE_OF,
        NONE_OF,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    public TextTest {
        values = List.copyOf(values);
    }

    /// The property `test`.
    ///
    /// @param others what else it may be
    public static Slot.Choice choice(Class<? extends Enum<?>> others) {
        var words =
                Stream.of(Comparison.values(), others.getEnumConstants())
                        .flatMap(Arrays::stream)
                        .map(Parameters::camelCase)
                        .toList();
        return new Slot.Choice(TEST, words, null);
    }

    /// The property `values`, with suggestions.
    public static Slot.Texts slot() {
        return new Slot.Texts(VALUES, true, Slot.beside(TEST, Comparison.values()));
    }

    /// Empty where `test` is one of the others.
    public static Optional<TextTest> read(Parameters parameters, Class<? extends Enum<?>> others) {
        return parameters
                .choice(TEST, Comparison.class, others)
                .map(comparison -> new TextTest(comparison, parameters.texts(VALUES)));
    }

    /// How the comparison is written in trees.
    public String word() {
        return Parameters.camelCase(comparison);
    }

    /// Whether whole texts are compared.
    public boolean isOfWholeTexts() {
        return switch (comparison) {
            case ONE_OF, NONE_OF -> true;
            case CONTAINS, STARTS_WITH, ENDS_WITH -> false;
        };
    }

    /// With whole texts written as they are kept.
    public TextTest kept(UnaryOperator<String> writing) {
        return isOfWholeTexts()
                ? new TextTest(comparison, values.stream().map(writing).toList())
                : this;
    }

    /// @param has whether there is a text of which that holds; of `NONE_OF` the opposite is meant
    public Condition meets(Field<String> text, UnaryOperator<Condition> has) {
        var folded = Facts.folded(text);
        return switch (comparison) {
            case ONE_OF -> has.apply(text.in(values));
            case NONE_OF -> has.apply(text.in(values)).not();
            case CONTAINS -> has.apply(one(part -> position(folded, part).gt(0)));
            case STARTS_WITH -> has.apply(one(part -> left(folded, length(part)).eq(part)));
            case ENDS_WITH -> has.apply(one(part -> right(folded, length(part)).eq(part)));
        };
    }

    /// @param is whether it is one, in small letters
    private Condition one(Function<String, Condition> is) {
        return or(values.stream().map(Facts::folded).map(is).toList());
    }

    private static Field<Integer> length(String part) {
        return inline(part.codePointCount(0, part.length()));
    }

    /// `„A“, „B“ oder „C“`
    public String phrase() {
        return Phrases.oneOf(values);
    }
}
