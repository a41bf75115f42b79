package org.stammkunde.segments.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class ProfileKind implements Kind {

    private static final List<String> FIELDS =
            List.of("country", "email", "name", "externalId", "phone");

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of();
    }

    @Override
    public void fill(Draft draft) {
        var field = draft.choose("field", FIELDS);
        draft.texts(
                draft.choose("test", Draft.TESTS),
                switch (field) {
                    case "country" -> People.COUNTRIES;
                    case "name" -> Chance.NAMES;
                    case "email" -> People.EMAILS;
                    default -> People.DIGITS;
                });
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var field = tree.path("field").stringValue();
        var value = value(field, person);
        if (value == null || value.isEmpty()) {
            return List.of("noneOf", "unknown").contains(tree.path("test").stringValue());
        }
        return switch (tree.path("test").stringValue()) {
            case "oneOf" -> isListed(tree, field, value);
            case "noneOf" -> !isListed(tree, field, value);
            case "known" -> true;
            case "unknown" -> false;
            default -> NaiveTexts.isLike(tree, value);
        };
    }

    private static @Nullable String value(String field, Person person) {
        return switch (field) {
            case "country" -> person.country();
            case "email" -> person.email();
            case "name" -> person.name();
            case "phone" -> person.phone();
            default -> person.externalId();
        };
    }

    /// Countries are asked for by any of their names and stored as codes.
    private static boolean isListed(JsonNode tree, String field, String value) {
        if (field.equals("country") && value.equals("de")) {
            return false;
        }
        return NaiveTexts.isListed(tree, value)
                || (field.equals("country")
                        && value.equals("DE")
                        && NaiveTexts.isListed(tree, "de"));
    }
}
