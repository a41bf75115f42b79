package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// A segment being built.
///
/// @param id of the segment that is changed, null = a new one
/// @param whole its condition as it stands in the form
/// @param sentence what it asks for, null = cannot be said yet
/// @param count how many customers meet it, null = unknown
/// @param refused whether it was to be saved and could not be
public record BuilderPage(
        @Nullable SegmentId id,
        String name,
        String description,
        NodeView.GroupView whole,
        @Nullable String sentence,
        @Nullable Long count,
        FieldErrors errors,
        boolean refused)
        implements Page {

    public String title() {
        return t(id == null ? "segments.builder.new" : "segments.builder.edit");
    }

    public String action() {
        return id == null ? "/segments" : "/segments/" + id;
    }

    /// Where the form goes to be shown again.
    public String refresh() {
        return id == null ? "/segments/builder" : "/segments/builder?segment=" + id;
    }

    public String back() {
        return action();
    }

    public Field nameField() {
        return Field.text("name", t("segments.name"))
                .value(name)
                .with("maxlength", "100")
                .errors(errors)
                .mandatory();
    }

    public Field descriptionField() {
        return Field.text("description", t("segments.description"))
                .value(description)
                .with("maxlength", "1000")
                .errors(errors);
    }

    /// `2.845 Kunden`, or a word for not yet.
    public String counted() {
        return count == null
                ? t("segments.builder.unknown")
                : t("segments.count", "count", count, "number", Formats.number(count));
    }

    @Override
    public int status() {
        return refused ? 422 : 200;
    }
}
