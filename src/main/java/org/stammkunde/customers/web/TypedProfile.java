package org.stammkunde.customers.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.EditDraft;
import org.stammkunde.customers.Entry;
import org.stammkunde.customers.ProfileField;

/// What was typed into the form of a profile. Fields left as they were change nothing.
///
/// @param fields by the names of the form
public record TypedProfile(Map<String, String> fields) {

    /// Before the name of a field: what it showed.
    static final String SEEN = "seen-";

    /// Before the name of a field: whether the sources are to be believed again.
    static final String GIVE_UP = "told-";

    static final TypedProfile NOTHING = new TypedProfile(Map.of());

    public TypedProfile {
        fields = Map.copyOf(fields);
    }

    EditDraft draft() {
        var entries = new ArrayList<Entry>();
        var seen = new EnumMap<ProfileField, String>(ProfileField.class);
        for (var field : ProfileField.values()) {
            var entry = entry(field);
            if (entry != null) {
                entries.add(entry);
                seen.put(field, seen(field));
            }
        }
        return new EditDraft(List.copyOf(entries), seen);
    }

    private @Nullable Entry entry(ProfileField field) {
        if (givesUp(field)) {
            return new Entry.AsTold(field);
        }
        if (isUntouched(field)) {
            return null;
        }
        var text = raw(field.key()).strip();
        return text.isEmpty() ? new Entry.Nothing(field) : new Entry.Value(field, text);
    }

    private boolean isUntouched(ProfileField field) {
        return !fields.containsKey(field.key()) || raw(field.key()).strip().equals(seen(field));
    }

    private String seen(ProfileField field) {
        return fields.getOrDefault(SEEN + field.key(), "");
    }

    boolean givesUp(ProfileField field) {
        return fields.containsKey(GIVE_UP + field.key());
    }

    /// What stands in the field now: what was typed, or else what the profile shows.
    String value(ProfileField field, String shown) {
        return isUntouched(field) ? shown : raw(field.key());
    }

    String raw(@Nullable String field) {
        return field == null ? "" : fields.getOrDefault(field, "");
    }
}
