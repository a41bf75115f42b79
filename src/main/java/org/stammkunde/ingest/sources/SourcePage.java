package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.NumberView;

/// One source: how much it sends, how to connect, what arrives, its settings.
///
/// @param writeKey when it has just been made, else null
/// @param typed the form as typed
public record SourcePage(
        Source source,
        Volume volume,
        Arrivals arrivals,
        List<Snippet> snippets,
        @Nullable String writeKey,
        Typed typed,
        FieldErrors errors)
        implements Page {

    /// The settings as they stand in the form.
    public record Typed(String name, String origins) {
        static Typed of(Source source) {
            return new Typed(source.name(), String.join("\n", source.origins()));
        }
    }

    public SourcePage {
        snippets = List.copyOf(snippets);
    }

    public List<NumberView> numbers() {
        return List.of(
                NumberView.of(t("ingest.source.accepted"), Formats.number(volume.accepted())),
                NumberView.of(t("ingest.source.duplicates"), Formats.number(volume.duplicates())),
                NumberView.of(t("ingest.source.rejected"), Formats.number(volume.rejected()))
                        .linked("/quarantine?source=" + source.id()));
    }

    public List<KeyValue> facts() {
        var last = volume.lastAt();
        return List.of(
                KeyValue.of(
                        t("ingest.source.state"),
                        t(source.active() ? "ingest.source.active" : "ingest.source.paused")),
                KeyValue.of(
                        t("ingest.source.last"),
                        last == null ? t("ingest.source.never") : Formats.dateTime(last)),
                KeyValue.of(t("ingest.source.key"), "…" + source.keyHint()),
                KeyValue.of(t("ingest.source.key-since"), Formats.dateTime(source.keySince())));
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
