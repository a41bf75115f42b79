package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.NumberView;

/// A source at a glance: how much it sends, and what arrives right now.
public record SourcePage(SourceTop top, Volume volume, Arrivals arrivals) implements Page {

    public List<NumberView> numbers() {
        return List.of(
                NumberView.of(t("ingest.source.accepted"), Formats.number(volume.accepted())),
                NumberView.of(t("ingest.source.duplicates"), Formats.number(volume.duplicates())),
                NumberView.of(t("ingest.source.rejected"), Formats.number(volume.rejected()))
                        .linked("/quarantine?source=" + top.source().id()));
    }

    public List<KeyValue> facts() {
        var source = top.source();
        var last = volume.lastAt();
        return List.of(
                KeyValue.of(
                        t("ingest.source.state"),
                        t(source.active() ? "ingest.source.active" : "ingest.source.paused")),
                KeyValue.of(
                        t("ingest.source.last"),
                        last == null ? t("ingest.source.never") : Formats.dateTime(last)),
                KeyValue.of(t("ingest.source.system"), source.system()),
                KeyValue.of(t("ingest.source.key"), "…" + source.keyHint()),
                KeyValue.of(t("ingest.source.key-since"), Formats.dateTime(source.keySince())));
    }
}
