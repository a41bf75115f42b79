package org.stammkunde.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sentence shown once on the next page, with an undo button where the action can be undone.
///
/// @param key message key
/// @param args the message's arguments: texts, and numbers where the message has a plural
/// @param undo path that a POST undoes the action at, or null
public record Notice(String key, Map<String, Serializable> args, @Nullable String undo)
        implements Serializable {

    static Notice of(String key, Object... namesAndValues) {
        var args = new HashMap<String, Serializable>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            args.put(
                    namesAndValues[i].toString(),
                    value instanceof Number number ? number : value.toString());
        }
        return new Notice(key, args, null);
    }

    /// The sentence in the viewer's language.
    public String text() {
        return Texts.text(Texts.language(), key, Map.copyOf(args));
    }
}
