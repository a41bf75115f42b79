package org.stammkunde.ingest.sources;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// A source's settings.
///
/// @param typed the form as typed
public record SourceSettings(SourceTop top, Typed typed, FieldErrors errors) implements Page {

    /// The settings as they stand in the form.
    public record Typed(String name, String origins, boolean doNotTrack) {
        static Typed of(Source source) {
            return new Typed(
                    source.name(), String.join("\n", source.origins()), source.doNotTrack());
        }
    }

    static SourceSettings of(Source source) {
        return of(source, Typed.of(source), FieldErrors.none());
    }

    static SourceSettings of(Source source, Typed typed, FieldErrors errors) {
        return new SourceSettings(new SourceTop(source, SourceTop.View.SETTINGS), typed, errors);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
