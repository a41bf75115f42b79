package org.stammkunde.customers.notes;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;

/// The latest notes about a customer, and a form for another one.
///
/// @param more whether there are older ones, which the timeline shows
public record CustomerNotes(CustomerId customer, List<Note> notes, boolean more) implements Page {

    public CustomerNotes {
        notes = List.copyOf(notes);
    }

    public boolean mayWrite() {
        return Frame.current().may(Permission.EDIT_CUSTOMERS);
    }

    public Field field() {
        return Field.textarea("body", t("customers.notes.body"))
                .with("maxlength", Integer.toString(Notes.LONGEST))
                .with("rows", "3")
                .mandatory();
    }

    public String path() {
        return "/customers/" + customer + "/notes";
    }

    /// Who wrote it and when.
    public String signature(Note note) {
        var when = Formats.dateTime(note.writtenAt());
        var signed = note.author().isEmpty() ? when : note.author() + " · " + when;
        return note.editedAt() == null ? signed : signed + " · " + t("customers.notes.edited");
    }
}
