package org.stammkunde.ingest.consumers;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.sources.SourceLabel;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.KeyValue;
import tools.jackson.databind.json.JsonMapper;

/// One event that a consumer failed at.
///
/// @param event null when it is no longer in the log
/// @param source where the event came from
public record SetAsidePage(SetAside row, @Nullable Event event, @Nullable SourceLabel source)
        implements Page {

    private static final JsonMapper JSON = JsonMapper.shared();

    public List<KeyValue> facts() {
        return List.of(
                KeyValue.of(t("ingest.consumers.name"), ConsumerWords.name(row.consumer())),
                KeyValue.of(t("ingest.set-aside.reason"), ConsumerWords.reason(row.reason())),
                KeyValue.of(t("ingest.set-aside.failure"), ConsumerWords.why(row)),
                KeyValue.of(t("ingest.set-aside.code"), row.code()),
                KeyValue.of(t("ingest.set-aside.reference"), row.reference()),
                KeyValue.of(t("ingest.set-aside.at"), Formats.dateTime(row.setAsideAt())),
                KeyValue.of(t("ingest.set-aside.tries"), Formats.number(row.tries())));
    }

    public List<KeyValue> about() {
        if (event == null || source == null) {
            return List.of();
        }
        return List.of(
                KeyValue.of(t("ingest.set-aside.type"), event.kind().word()),
                KeyValue.of(t("ingest.set-aside.name"), shown(event.name())),
                KeyValue.of("userId", shown(event.userId())),
                KeyValue.of("anonymousId", shown(event.anonymousId())),
                KeyValue.of(t("ingest.set-aside.message"), event.messageId()),
                source.line(t("ingest.quarantine.source")),
                KeyValue.of(t("ingest.arrivals.occurred"), Formats.dateTime(event.occurredAt())),
                KeyValue.of(t("ingest.set-aside.received"), Formats.dateTime(event.receivedAt())));
    }

    public String payload() {
        return event == null
                ? ""
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event.body());
    }

    private static String shown(@Nullable String text) {
        return text == null ? Formats.NO_VALUE : text;
    }
}
