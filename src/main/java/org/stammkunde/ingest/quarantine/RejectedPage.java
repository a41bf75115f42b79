package org.stammkunde.ingest.quarantine;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.ingest.sources.SourceLabel;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.KeyValue;

/// One event in quarantine, to be mended.
///
/// @param raw as stored, or as last typed
public record RejectedPage(RejectedRow row, SourceLabel source, String raw, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<KeyValue> facts() {
        return List.of(
                KeyValue.of(t("ingest.quarantine.reason"), RejectedWords.of(row.reason())),
                KeyValue.of(t("ingest.quarantine.field"), row.field() == null ? "–" : row.field()),
                source.line(t("ingest.quarantine.source")),
                KeyValue.of(t("ingest.quarantine.first"), Formats.dateTime(row.receivedAt())),
                KeyValue.of(t("ingest.quarantine.last"), Formats.dateTime(row.lastAt())),
                KeyValue.of(t("ingest.quarantine.times"), Formats.number(row.times())));
    }
}
