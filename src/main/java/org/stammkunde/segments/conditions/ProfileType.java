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
import org.stammkunde.segments.spi.Slot;
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

    enum Test {
        ONE_OF,
        NONE_OF,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        KNOWN,
        UNKNOWN
    }

    /// @param values compared as they are written, addresses in lower case, countries as codes
    record Profile(ProfileField field, Test test, List<String> values) {
        Profile {
            values = List.copyOf(values);
        }
    }

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
                                Test.ENDS_WITH)));
    }

    @Override
    public String example() {
        return """
        {"type":"profile","field":"country","test":"oneOf","values":["DE","AT"]}""";
    }

    @Override
    public Profile read(Parameters parameters) {
        var field = parameters.choice("field", ProfileField.class);
        var test = parameters.choice("test", Test.class);
        var values =
                switch (test) {
                    case ONE_OF, NONE_OF -> values(field, parameters);
                    case CONTAINS, STARTS_WITH, ENDS_WITH -> parameters.texts("values");
                    case KNOWN, UNKNOWN -> List.<String>of();
                };
        return new Profile(field, test, values);
    }

    /// Addresses are kept in lower case, countries as codes where they have one.
    private static List<String> values(ProfileField field, Parameters parameters) {
        var values = parameters.texts("values");
        return switch (field) {
            case EMAIL ->
                    values.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
            case COUNTRY -> values.stream().map(ProfileType::code).toList();
            case NAME, EXTERNAL_ID, PHONE -> values;
        };
    }

    @Override
    public Condition meets(Profile profile, Question question) {
        var value = value(profile.field(), question);
        var known = value.isNotNull().and(value.ne(""));
        return switch (profile.test()) {
            case ONE_OF -> known.and(value.in(profile.values()));
            case NONE_OF -> known.and(value.in(profile.values())).not();
            case CONTAINS -> known.and(Likeness.CONTAINS.holds(value, profile.values()));
            case STARTS_WITH -> known.and(Likeness.STARTS_WITH.holds(value, profile.values()));
            case ENDS_WITH -> known.and(Likeness.ENDS_WITH.holds(value, profile.values()));
            case KNOWN -> known;
            case UNKNOWN -> known.not();
        };
    }

    @Override
    public String words(Profile profile, boolean holds) {
        var shown =
                profile.field() == ProfileField.COUNTRY
                        ? profile.values().stream().map(ProfileType::country).toList()
                        : profile.values();
        return Phrases.of(
                "segments.type.profile.words." + Parameters.camelCase(profile.test()),
                holds,
                "field",
                Parameters.camelCase(profile.field()),
                "values",
                shown.isEmpty() ? "" : Phrases.oneOf(shown));
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
