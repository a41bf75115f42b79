package org.stammkunde.ingest.quarantine;

import static org.stammkunde.web.Texts.t;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.access.Audit;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.log.Common;
import org.stammkunde.ingest.log.EventJson;
import org.stammkunde.ingest.log.EventReader;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.Reason;
import org.stammkunde.ingest.log.RejectedEvent;
import org.stammkunde.ingest.log.Verdict;
import org.stammkunde.ingest.rules.Rules;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.ingest.spi.DeliveryReader;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Events that could not be taken wait here to be mended and sent again. They keep the time of
/// their receipt, so that what happened when comes out as it would have then.
@Service
class Quarantine {

    /// Events sent again in one go.
    static final int AT_ONCE = 5_000;

    private static final int PIECE = 500;
    private static final String REPLAYED = "quarantine.replayed";

    private final QuarantineStore store;
    private final EventWriter writer;
    private final Rules rules;
    private final Audit audit;
    private final Sources sources;
    private final List<DeliveryReader> readers;

    Quarantine(
            QuarantineStore store,
            EventWriter writer,
            Rules rules,
            Audit audit,
            Sources sources,
            List<DeliveryReader> readers) {
        this.store = store;
        this.writer = writer;
        this.rules = rules;
        this.audit = audit;
        this.sources = sources;
        this.readers = readers;
    }

    Slice<RejectedRow> list(RejectedQuery query) {
        return store.list(query);
    }

    /// The latest first, from a place on.
    Stretch<RejectedRow> after(RejectedQuery query, @Nullable Place after) {
        return store.after(query, after);
    }

    long count(RejectedQuery query) {
        return store.exactCount(query);
    }

    void export(RejectedQuery query, Consumer<RejectedRow> each) {
        store.stream(query, each);
    }

    Map<String, Long> byReason(@Nullable Long source) {
        return store.byReason(source);
    }

    /// @throws IngestException when it is not there (any more)
    RejectedRow get(long id) {
        return store.find(id)
                .orElseThrow(() -> IngestException.notFound("ingest.unknown-rejected"));
    }

    /// Sends one again as mended.
    ///
    /// @throws IngestException when it is no JSON, or still cannot be taken
    void resend(long id, String mended) {
        var row = get(id);
        if (isDelivery(row)) {
            readAgain(row, json(mended));
            record(REPLAYED, 1);
            return;
        }
        switch (read(row, json(mended))) {
            case IncomingEvent event -> {
                writer.store(List.of(event), List.of());
                store.delete(List.of(id));
                record(REPLAYED, 1);
            }
            case RejectedEvent event ->
                    throw IngestException.stillRefused(RejectedWords.of(event.reason().word()));
        }
    }

    /// What came of sending many again.
    ///
    /// @param accepted are in the log now
    /// @param refused cannot be taken still
    record Resent(int accepted, int refused) {}

    /// Sends all of one reason again as they are, say after the rules have changed, or because
    /// the database had refused them; up to [#AT_ONCE].
    Resent resendAll(String reason, @Nullable Long source) {
        int accepted = 0;
        int tried = 0;
        var rows = store.after(0, reason, source, PIECE);
        while (!rows.isEmpty() && tried < AT_ONCE) {
            accepted += resend(rows);
            tried += rows.size();
            rows = store.after(rows.getLast().id(), reason, source, PIECE);
        }
        record(REPLAYED, accepted);
        return new Resent(accepted, tried - accepted);
    }

    private int resend(List<RejectedRow> rows) {
        if (isDelivery(rows.getFirst())) {
            return (int) rows.stream().filter(this::isReadAgain).count();
        }
        var events = new ArrayList<IncomingEvent>();
        var ids = new ArrayList<Long>();
        for (var row : rows) {
            if (attempt(row) instanceof IncomingEvent event) {
                events.add(event);
                ids.add(row.id());
            }
        }
        writer.store(events, List.of());
        store.delete(ids);
        return ids.size();
    }

    private static boolean isDelivery(RejectedRow row) {
        return Reason.of(row.reason()).filter(Reason::isOfDelivery).isPresent();
    }

    private boolean isReadAgain(RejectedRow row) {
        try {
            readAgain(row, json(row.raw()));
            return true;
        } catch (ProblemException _) {
            // It stays where it is.
            return false;
        }
    }

    /// What it means is said by the module that received it.
    private void readAgain(RejectedRow row, JsonNode delivery) {
        readers.forEach(reader -> reader.readAgain(row.source(), delivery, row.receivedAt()));
        store.delete(List.of(row.id()));
    }

    private @Nullable Verdict attempt(RejectedRow row) {
        try {
            return read(row, json(row.raw()));
        } catch (IngestException _) {
            // Cut off because it was too large, or left out by a rule.
            return null;
        }
    }

    void discard(long id) {
        get(id);
        store.delete(List.of(id));
        record("quarantine.discarded", 1);
    }

    /// Sent twice it counts once even if it never had an id.
    private Verdict read(RejectedRow row, JsonNode json) {
        if (!rules.of(row.source()).admit(json, null, Map.of())) {
            throw IngestException.stillRefused(t("ingest.turned-away.blocked"));
        }
        if (json instanceof ObjectNode message && !message.path("messageId").isString()) {
            message.put("messageId", "quarantine-" + row.id());
        }
        var reader = new EventReader(row.source(), row.receivedAt(), row.sentAt(), Common.NOTHING);
        return (sources.isTracking(row.source()) ? reader : reader.ofModules()).read(json, null);
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            throw IngestException.invalid("raw", "ingest.bad-json");
        }
    }

    private void record(String action, int events) {
        audit.record(action, "quarantine", "events", Map.of("events", Integer.toString(events)));
    }
}
