package org.stammkunde.web.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One field of a form: label, what was typed, what is wrong with it and how to mend it.
/// Built as `Field.email("email", t("…")).value(typed).error(errors.at("email")).mandatory()`.
///
/// @param name name in the form and, with `field-` before it, the id
/// @param value what stands in it; for a checkbox `on` or empty; never shown again for passwords
/// @param error sentence beside the field, or null
/// @param hint sentence of help below the field, or null
/// @param suffix unit behind the field such as a currency, or empty
/// @param attributes further HTML attributes, see [#with]
public record Field(
        String name,
        String label,
        Kind kind,
        String value,
        @Nullable String error,
        @Nullable String hint,
        boolean required,
        String suffix,
        Map<String, String> attributes,
        List<Choice> choices) {

    /// What kind of field the browser shows.
    public enum Kind {
        TEXT,
        EMAIL,
        PASSWORD,
        SEARCH,
        NUMBER,
        MONEY,
        DATE,
        SELECT,
        TEXTAREA,
        CHECKBOX,
        FILE;

        /// The `type` of the HTML input; numbers are text so that decimal commas can be typed.
        public String type() {
            return switch (this) {
                case NUMBER, MONEY -> "text";
                case TEXT, EMAIL, PASSWORD, SEARCH, DATE, SELECT, TEXTAREA, CHECKBOX, FILE ->
                        name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /// One entry of a select.
    public record Choice(String value, String label) {}

    public static Field of(Kind kind, String name, String label) {
        return new Field(name, label, kind, "", null, null, false, "", Map.of(), List.of());
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    public static Field email(String name, String label) {
        return of(Kind.EMAIL, name, label).with("autocomplete", "email");
    }

    /// @param autocomplete `current-password` or `new-password`
    public static Field password(String name, String label, String autocomplete) {
        return of(Kind.PASSWORD, name, label).with("autocomplete", autocomplete);
    }

    public static Field search(String name, String label) {
        return of(Kind.SEARCH, name, label).with("autocomplete", "off");
    }

    public static Field number(String name, String label) {
        return of(Kind.NUMBER, name, label).with("inputmode", "decimal");
    }

    /// @param unit the currency shown behind the field
    public static Field money(String name, String label, String unit) {
        return of(Kind.MONEY, name, label).with("inputmode", "decimal").suffix(unit);
    }

    public static Field date(String name, String label) {
        return of(Kind.DATE, name, label);
    }

    public static Field select(String name, String label, List<Choice> choices) {
        var field = of(Kind.SELECT, name, label);
        return field.copy(field.value, null, null, false, "", field.attributes, choices);
    }

    public static Field textarea(String name, String label) {
        return of(Kind.TEXTAREA, name, label).with("rows", "4");
    }

    public static Field checkbox(String name, String label) {
        return of(Kind.CHECKBOX, name, label);
    }

    /// @param accept file name endings, e.g. `.csv,.gz,.zip`
    public static Field file(String name, String label, String accept) {
        return of(Kind.FILE, name, label).with("accept", accept);
    }

    public Field value(@Nullable String typed) {
        var kept = typed == null || kind == Kind.PASSWORD || kind == Kind.FILE ? "" : typed;
        return copy(kept, error, hint, required, suffix, attributes, choices);
    }

    public Field checked(boolean on) {
        return value(on ? "on" : "");
    }

    public Field error(@Nullable String sentence) {
        return copy(value, sentence, hint, required, suffix, attributes, choices);
    }

    /// Takes the sentence that stands under this field's name.
    public Field errors(FieldErrors errors) {
        return error(errors.at(name));
    }

    public Field hint(String sentence) {
        return copy(value, error, sentence, required, suffix, attributes, choices);
    }

    public Field mandatory() {
        return copy(value, error, hint, true, suffix, attributes, choices);
    }

    public Field suffix(String unit) {
        return copy(value, error, hint, required, unit, attributes, choices);
    }

    /// Sets `autocomplete`, `placeholder`, `inputmode`, `accept`, `rows`, `min`, `max`,
    /// `maxlength` or `autofocus`.
    public Field with(String attribute, String setting) {
        var more = new HashMap<>(attributes);
        more.put(attribute, setting);
        return copy(value, error, hint, required, suffix, Map.copyOf(more), choices);
    }

    public String id() {
        return "field-" + name;
    }

    public boolean checked() {
        return !value.isEmpty();
    }

    /// The ids of the sentences that describe the field, for `aria-describedby`; null if none.
    public @Nullable String described() {
        if (error == null) {
            return hint == null ? null : id() + "-hint";
        }
        return id() + "-error" + (hint == null ? "" : " " + id() + "-hint");
    }

    private Field copy(
            String newValue,
            @Nullable String newError,
            @Nullable String newHint,
            boolean newRequired,
            String newSuffix,
            Map<String, String> newAttributes,
            List<Choice> newChoices) {
        return new Field(
                name,
                label,
                kind,
                newValue,
                newError,
                newHint,
                newRequired,
                newSuffix,
                newAttributes,
                newChoices);
    }
}
