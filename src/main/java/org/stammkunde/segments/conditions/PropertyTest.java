package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Property;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.web.Texts;

/// What is asked of a property of an event: `{"property":"color","test":"oneOf","values":["red"]}`.
///
/// @param values for tests of texts; numbers among them mean properties that are numbers, too
/// @param is for `NUMBER`
record PropertyTest(String property, Test test, List<String> values, Optional<Bounds> is) {

    private static final int MOST = 5;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,11}([.][0-9]{1,30})?");

    enum Test {
        ONE_OF,
        NONE_OF,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        NUMBER,
        KNOWN,
        UNKNOWN
    }

    PropertyTest {
        values = List.copyOf(values);
    }

    /// The list of such tests in a condition.
    static Slot slot() {
        return new Slot.Several("where", slots(), MOST, null);
    }

    private static List<Slot> slots() {
        return List.of(
                new Slot.Text("property", true, null),
                Slot.choice("test", Test.class),
                new Slot.Texts(
                        "values",
                        true,
                        Slot.beside(
                                "test",
                                Test.ONE_OF,
                                Test.NONE_OF,
                                Test.CONTAINS,
                                Test.STARTS_WITH,
                                Test.ENDS_WITH)),
                new Slot.Limits("is", false, Slot.beside("test", Test.NUMBER)));
    }

    /// See [#slot].
    static List<PropertyTest> readAll(Parameters parameters) {
        return parameters.has("where")
                ? parameters.objects("where", MOST).stream().map(PropertyTest::read).toList()
                : List.of();
    }

    private static PropertyTest read(Parameters parameters) {
        var property = parameters.text("property");
        var test = parameters.choice("test", Test.class);
        var read =
                switch (test) {
                    case ONE_OF, NONE_OF, CONTAINS, STARTS_WITH, ENDS_WITH ->
                            new PropertyTest(
                                    property, test, parameters.texts("values"), Optional.empty());
                    case NUMBER ->
                            new PropertyTest(
                                    property,
                                    test,
                                    List.of(),
                                    Optional.of(Bounds.readNumber(parameters, "is")));
                    case KNOWN, UNKNOWN ->
                            new PropertyTest(property, test, List.of(), Optional.empty());
                };
        parameters.done();
        return read;
    }

    /// @param properties of an event, a JSON object
    Condition holds(Field<?> properties) {
        var value = new Property(properties, property);
        return switch (test) {
            case ONE_OF -> isListed(value);
            case NONE_OF -> isListed(value).not();
            case CONTAINS -> Likeness.CONTAINS.holds(value.text(), values);
            case STARTS_WITH -> Likeness.STARTS_WITH.holds(value.text(), values);
            case ENDS_WITH -> Likeness.ENDS_WITH.holds(value.text(), values);
            case NUMBER -> is.orElseThrow().holdNumber(value.number());
            case KNOWN -> value.known();
            case UNKNOWN -> value.known().not();
        };
    }

    /// Never null.
    private Condition isListed(Property value) {
        var isText = value.text().isNotNull().and(value.text().in(values));
        var numbers =
                values.stream()
                        .filter(each -> NUMBER.matcher(each).matches())
                        .map(
                                each ->
                                        inline(
                                                new BigDecimal(each)
                                                        .setScale(
                                                                Bounds.DECIMALS,
                                                                RoundingMode.HALF_UP)))
                        .toList();
        return numbers.isEmpty()
                ? isText
                : isText.or(value.number().isNotNull().and(value.number().in(numbers)));
    }

    /// `„color“ gleich „red“`
    private String words() {
        return Texts.t(
                "segments.words.where." + Parameters.camelCase(test),
                "property",
                Phrases.quoted(property),
                "values",
                values.isEmpty() ? "" : Phrases.oneOf(values),
                "is",
                is.map(Phrases::ofNumber).orElse(""));
    }

    /// `(mit „color“ gleich „red“ und „size“ vorhanden)`; nothing when nothing is asked.
    static String words(List<PropertyTest> tests) {
        return tests.isEmpty()
                ? ""
                : Texts.t(
                        "segments.words.where",
                        "tests",
                        Phrases.and(tests.stream().map(PropertyTest::words).toList()));
    }
}
