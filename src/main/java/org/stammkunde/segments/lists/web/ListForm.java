package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// What a list is called.
///
/// @param id of the list that is changed, null = a new one
/// @param segment whose members the new list is to begin with, null = with nobody
public record ListForm(
        @Nullable ListId id,
        @Nullable SegmentId segment,
        String name,
        String description,
        FieldErrors errors)
        implements Page {

    public String title() {
        return t(
                id != null
                        ? "segments.lists.edit.title"
                        : segment != null
                                ? "segments.lists.copy.title"
                                : "segments.lists.new.title");
    }

    public String lead() {
        return t(
                id != null
                        ? "segments.lists.edit.lead"
                        : segment != null ? "segments.lists.copy.lead" : "segments.lists.new.lead");
    }

    public String action() {
        return id == null ? "/lists" : "/lists/" + id;
    }

    public String back() {
        return segment == null ? action() : "/segments/" + segment;
    }

    public Field nameField() {
        return Field.text("name", t("segments.name"))
                .value(name)
                .with("maxlength", "100")
                .with("autofocus", "on")
                .errors(errors)
                .mandatory();
    }

    public Field descriptionField() {
        return Field.text("description", t("segments.description"))
                .value(description)
                .with("maxlength", "1000")
                .errors(errors);
    }

    /// The same with what is wrong.
    ListForm refused(SegmentException problem) {
        var wrong = FormProblems.of(problem, "name", "description");
        return new ListForm(id, segment, name, description, wrong);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
