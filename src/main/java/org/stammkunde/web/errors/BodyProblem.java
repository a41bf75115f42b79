package org.stammkunde.web.errors;

import static org.stammkunde.web.Texts.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with a JSON body: the field, and what is expected there.
final class BodyProblem {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class);

    private BodyProblem() {}

    static Problem of(HttpMessageNotReadableException error) {
        return switch (error.getCause()) {
            case StreamConstraintsException _ -> Problems.ofStatus(413);
            case ValueInstantiationException made -> missing(made);
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case MismatchedInputException wrong when !field(wrong).isEmpty() ->
                    mistyped(wrong, wrong.getTargetType());
            case InputCoercionException large when !field(large).isEmpty() ->
                    mistyped(large, large.getTargetType());
            case null, default -> unreadable();
        };
    }

    /// Records refuse what is missing by `Objects.requireNonNull(value, "its name")`.
    private static Problem missing(ValueInstantiationException made) {
        return Optional.ofNullable(made.getCause())
                .filter(NullPointerException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(name -> name.matches("[A-Za-z]+"))
                .map(Problems::missing)
                .orElseGet(BodyProblem::unreadable);
    }

    private static Problem unknown(UnrecognizedPropertyException unknown) {
        var field = field(unknown);
        var known =
                unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        Map<String, Object> args = Map.of("name", field, "known", known);
        return Problem.of(400, "web.field-unknown", args, field, null);
    }

    private static Problem mistyped(JacksonException wrong, @Nullable Class<?> type) {
        var field = field(wrong);
        Map<String, Object> args = Map.of("name", field, "expected", form(type));
        return Problem.of(400, "web.field-invalid", args, field, null);
    }

    private static String field(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return t("web.expected.object");
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
        }
        return t("web.expected." + kind(type));
    }

    private static String kind(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "whole-number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "number";
        }
        if (List.of(boolean.class, Boolean.class).contains(type)) {
            return "boolean";
        }
        if (type == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(type) ? "list" : "object";
    }

    private static Problem unreadable() {
        return Problem.of(400, "web.body-unreadable");
    }
}
