package org.stammkunde.customers.notes;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;

/// Tells of the notes about a customer.
@Component
class NoteTimeline implements TimelineSource {

    private final Notes notes;

    NoteTimeline(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String topic() {
        return "notes";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        return notes.before(customer, place, limit).stream().map(NoteTimeline::entry).toList();
    }

    private static Entry entry(Note note) {
        return new Entry(
                note.writtenAt(),
                note.id(),
                note.author().isEmpty()
                        ? "customers.notes.entry.unsigned"
                        : "customers.notes.entry",
                Map.of("author", note.author(), "text", note.body()),
                "note",
                null);
    }
}
