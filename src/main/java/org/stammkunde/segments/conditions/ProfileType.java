package org.stammkunde.segments.conditions;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.stammkunde.segments.conditions.ProfileType.Profile;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Question;

/// What the profile says:
/// `{"type":"profile","field":"country","test":"oneOf","values":["DE","AT"]}`. A field that is
/// empty is unknown, and none of any values.
final class ProfileType implements ConditionType<Profile> {

    /// Of the profile; named like columns of `facts.customers`.
    enum ProfileField {
        COUNTRY,
        EMAIL,
        NAME,
        EXTERNAL_ID
    }

    enum Test {
        ONE_OF,
        NONE_OF,
        KNOWN,
        UNKNOWN
    }

    /// @param values compared as they are written, addresses in lower case
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
    public Profile read(Parameters parameters) {
        var field = parameters.choice("field", ProfileField.class);
        var test = parameters.choice("test", Test.class);
        var values =
                switch (test) {
                    case ONE_OF, NONE_OF -> values(field, parameters);
                    case KNOWN, UNKNOWN -> List.<String>of();
                };
        return new Profile(field, test, values);
    }

    /// Addresses are kept in lower case.
    private static List<String> values(ProfileField field, Parameters parameters) {
        var values = parameters.texts("values");
        return field == ProfileField.EMAIL
                ? values.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList()
                : values;
    }

    @Override
    public Condition meets(Profile profile, Question question) {
        var column = profile.field().name().toLowerCase(Locale.ROOT);
        var value = question.customer(column, String.class);
        var known = value.isNotNull().and(value.ne(""));
        return switch (profile.test()) {
            case ONE_OF -> known.and(value.in(profile.values()));
            case NONE_OF -> known.and(value.in(profile.values())).not();
            case KNOWN -> known;
            case UNKNOWN -> known.not();
        };
    }
}
