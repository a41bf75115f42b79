package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Countries;
import org.stammkunde.segments.conditions.ProfileType.Profile;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.TextTest;
import org.stammkunde.web.Texts;

/// What the profile says:
/// `{"type":"profile","field":"country","test":"oneOf","values":["DE","AT"]}`. A field that is
/// empty is unknown, and none of any values. Parts of texts are found whatever their capitals.
final class ProfileType implements ConditionType<Profile> {

    /// Of the profile; named like columns of `facts.customers`.
    enum ProfileField {
        COUNTRY,
        EMAIL,
        NAME,
        EXTERNAL_ID,
        PHONE
    }

    /// Beside those of texts.
    enum Test {
        KNOWN,
        UNKNOWN
    }

    /// What is asked of a field.
    sealed interface Asked {

        /// @param test with addresses in lower case, countries as codes
        record Text(TextTest test) implements Asked {}

        /// @param known false = that there is none
        record Known(boolean known) implements Asked {}
    }

    record Profile(ProfileField field, Asked asked) {}

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Category category() {
        return Category.PROFILE;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("field", ProfileField.class),
                TextTest.choice(Test.class),
                TextTest.slot());
    }

    @Override
    public String example() {
        return """
        {"type":"profile","field":"country","test":"oneOf","values":["DE","AT"]}""";
    }

    @Override
    public Profile read(Parameters parameters) {
        var field = parameters.choice("field", ProfileField.class);
        var text = TextTest.read(parameters, Test.class);
        return new Profile(
                field,
                text.isPresent()
                        ? new Asked.Text(text.get().kept(value -> kept(field, value)))
                        : new Asked.Known(parameters.choice("test", Test.class) == Test.KNOWN));
    }

    /// Addresses are kept in lower case, countries as codes where they have one.
    private static String kept(ProfileField field, String value) {
        return switch (field) {
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
            case COUNTRY -> code(value);
            case NAME, EXTERNAL_ID, PHONE -> value;
        };
    }

    @Override
    public Condition meets(Profile profile, Question question) {
        var value = value(profile.field(), question);
        var known = value.isNotNull().and(value.ne(""));
        return switch (profile.asked()) {
            case Asked.Text(var test) -> test.meets(value, known::and);
            case Asked.Known(var wanted) -> wanted ? known : known.not();
        };
    }

    @Override
    public String words(Profile profile, boolean holds) {
        return switch (profile.asked()) {
            case Asked.Text(var test) -> words(profile, test.word(), values(profile, test), holds);
            case Asked.Known(var known) -> words(profile, known ? "known" : "unknown", "", holds);
        };
    }

    private static String values(Profile profile, TextTest test) {
        return profile.field() == ProfileField.COUNTRY
                ? Phrases.oneOf(test.values().stream().map(ProfileType::country).toList())
                : Phrases.oneOf(test.values());
    }

    private static String words(Profile profile, String test, String values, boolean holds) {
        return Phrases.of(
                "segments.type.profile.words." + test,
                holds,
                "field",
                Parameters.camelCase(profile.field()),
                "values",
                values);
    }

    @Override
    public Optional<Finding> found(Profile profile, Question question) {
        return Optional.of(
                new Finding(
                        value(profile.field(), question), value -> shown(profile.field(), value)));
    }

    private static String shown(ProfileField field, @Nullable Object value) {
        var text = Shows.text(value, "segments.type.profile.none");
        return field == ProfileField.COUNTRY ? country(text) : text;
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return Arrays.stream(ProfileField.values())
                .filter(field -> field == ProfileField.COUNTRY)
                .filter(field -> Parameters.camelCase(field).equals(chosen.get("field")))
                .findFirst()
                .map(field -> Facts.column("p", column(field), String.class))
                .map(
                        value ->
                                select(value)
                                        .from(Facts.table("customers", "p"))
                                        .where(value.isNotNull())
                                        .and(value.ne(""))
                                        .groupBy(value)
                                        .orderBy(count().desc(), value));
    }

    @Override
    public String label(String value) {
        return country(value);
    }

    private static String code(String country) {
        var code = Countries.normalised(country);
        return code == null ? country : code;
    }

    private static String country(String code) {
        return Countries.name(code, Texts.language());
    }

    private static Field<String> value(ProfileField field, Question question) {
        return question.customer(column(field), String.class);
    }

    private static String column(ProfileField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
