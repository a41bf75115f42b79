package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Property;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.TextTest;
import org.stammkunde.web.Texts;

/// What is asked of a property of an event: `{"property":"color","test":"oneOf","values":["red"]}`.
record PropertyTest(String property, Asked asked) {

    private static final int MOST = 5;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,11}([.][0-9]{1,30})?");

    /// Beside those of texts.
    enum Test {
        NUMBER,
        KNOWN,
        UNKNOWN
    }

    /// What is asked of it.
    sealed interface Asked {

        /// @param test in which numbers mean properties that are numbers, too
        record Text(TextTest test) implements Asked {}

        /// @param is see [Bounds#readNumber]
        record Numeric(Bounds is) implements Asked {}

        /// @param known false = that there is none
        record Known(boolean known) implements Asked {}
    }

    /// The list of such tests in a condition.
    ///
    /// @param condition when it is there
    static Slot slot(String name, Slot.Condition condition) {
        return new Slot.Several(name, slots(), MOST, condition);
    }

    private static List<Slot> slots() {
        return List.of(
                new Slot.Text("property", true, null),
                TextTest.choice(Test.class),
                TextTest.slot(),
                new Slot.Limits("is", false, Slot.beside("test", Test.NUMBER)));
    }

    /// See [#slot].
    static List<PropertyTest> readAll(Parameters parameters, String name) {
        return parameters.has(name)
                ? parameters.objects(name, MOST).stream().map(PropertyTest::read).toList()
                : List.of();
    }

    private static PropertyTest read(Parameters parameters) {
        var property = parameters.text("property");
        var text = TextTest.read(parameters, Test.class);
        var asked = text.isPresent() ? new Asked.Text(text.get()) : readAsked(parameters);
        parameters.done();
        return new PropertyTest(property, asked);
    }

    private static Asked readAsked(Parameters parameters) {
        return switch (parameters.choice("test", Test.class)) {
            case NUMBER -> new Asked.Numeric(Bounds.readNumber(parameters, "is"));
            case KNOWN -> new Asked.Known(true);
            case UNKNOWN -> new Asked.Known(false);
        };
    }

    /// @param properties of an event, a JSON object
    Condition holds(Field<?> properties) {
        var value = new Property(properties, property);
        return switch (asked) {
            case Asked.Text(var test) -> holds(test, value);
            case Asked.Numeric(var is) -> is.holdNumber(value.number());
            case Asked.Known(var known) -> known ? value.known() : value.known().not();
        };
    }

    private static Condition holds(TextTest test, Property value) {
        var text = value.text();
        return test.meets(
                text,
                is ->
                        test.isOfWholeTexts()
                                ? isListed(text.isNotNull().and(is), test.values(), value)
                                : is);
    }

    /// Never null.
    private static Condition isListed(Condition isText, List<String> values, Property value) {
        var numbers =
                values.stream()
                        .filter(each -> NUMBER.matcher(each).matches())
                        .map(PropertyTest::number)
                        .toList();
        return numbers.isEmpty()
                ? isText
                : isText.or(value.number().isNotNull().and(value.number().in(numbers)));
    }

    private static Field<BigDecimal> number(String text) {
        return inline(new BigDecimal(text).setScale(Bounds.DECIMALS, RoundingMode.HALF_UP));
    }

    /// `„color“ gleich „red“`
    private String words() {
        return switch (asked) {
            case Asked.Text(var test) -> words(test.word(), "values", test.phrase());
            case Asked.Numeric(var is) -> words("number", "is", Phrases.ofNumber(is));
            case Asked.Known(var known) -> words(known ? "known" : "unknown", "is", "");
        };
    }

    private String words(String test, String name, String value) {
        return Texts.t(
                "segments.words.where." + test, "property", Phrases.quoted(property), name, value);
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
