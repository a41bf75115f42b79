package org.stammkunde.web.showcase;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// What was typed into the example form.
record ExampleForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String budget,
        @Nullable String start,
        @Nullable String rhythm,
        @Nullable String note,
        @Nullable String consent) {

    static final ExampleForm EMPTY = new ExampleForm("", "", "", "", "month", "", "on");

    FieldErrors mistakes() {
        var errors = FieldErrors.none();
        if (name == null || name.isBlank()) {
            errors = errors.with("name", t("showcase.form.name.missing"));
        }
        if (email == null || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors = errors.with("email", t("showcase.form.email.wrong"));
        }
        return errors;
    }

    List<Field> fields(FieldErrors errors) {
        return List.of(
                Field.text("name", t("showcase.form.name")).value(name).errors(errors).mandatory(),
                Field.email("email", t("showcase.form.email"))
                        .value(email)
                        .errors(errors)
                        .hint(t("showcase.form.email.hint"))
                        .mandatory(),
                Field.password("secret", t("showcase.form.password"), "new-password"),
                Field.money("budget", t("showcase.form.budget"), "EUR").value(budget),
                Field.number("days", t("showcase.form.days")).value("90").mandatory(),
                Field.date("start", t("showcase.form.start")).value(start),
                Field.select("rhythm", t("showcase.form.rhythm"), rhythms()).value(rhythm),
                Field.file("file", t("showcase.form.file"), ".csv,.gz,.zip"),
                Field.textarea("note", t("showcase.form.note")).value(note),
                Field.checkbox("consent", t("showcase.form.consent")).value(consent));
    }

    private static List<Choice> rhythms() {
        return List.of(
                new Choice("week", t("showcase.form.rhythm.week")),
                new Choice("month", t("showcase.form.rhythm.month")));
    }
}
