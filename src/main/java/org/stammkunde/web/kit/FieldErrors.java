package org.stammkunde.web.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.web.Texts;

/// What is wrong with a form: a sentence per field, in the viewer's language. A sentence that
/// belongs to no field stands under the empty name.
public record FieldErrors(Map<String, String> sentences) {

    private static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        sentences = Map.copyOf(sentences);
    }

    public static FieldErrors none() {
        return NONE;
    }

    /// The problem's own sentence at the field it names.
    public static FieldErrors of(ProblemException problem) {
        var field = problem.field() == null ? "" : problem.field();
        var sentence = Texts.text(Texts.language(), "error." + problem.code(), problem.args());
        return new FieldErrors(Map.of(field, sentence));
    }

    /// The same errors and one more.
    public FieldErrors with(String field, String sentence) {
        var more = new LinkedHashMap<>(sentences);
        more.put(field, sentence);
        return new FieldErrors(more);
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    /// The sentence at the field, or null.
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    /// The sentence that belongs to no field, or null.
    public @Nullable String general() {
        return at("");
    }
}
