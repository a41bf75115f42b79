package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.sources.Source;
import org.stammkunde.web.WriteKeyRoute;
import tools.jackson.databind.JsonNode;

/// The tracking API as Segment's SDKs speak it: its paths, its two ways of sending the write key,
/// its answers.
///
/// Format: Segment, "HTTP Tracking API".
@Controller
@WriteKeyRoute
class EventsController {

    private static final int LARGEST_EVENT = 32 * 1024;
    private static final int LARGEST_BATCH = 500 * 1024;

    /// By the last part of the path; the short ones are what browsers send.
    private static final Map<String, EventKind> KINDS =
            Map.ofEntries(
                    Map.entry("identify", EventKind.IDENTIFY),
                    Map.entry("i", EventKind.IDENTIFY),
                    Map.entry("track", EventKind.TRACK),
                    Map.entry("t", EventKind.TRACK),
                    Map.entry("page", EventKind.PAGE),
                    Map.entry("p", EventKind.PAGE),
                    Map.entry("screen", EventKind.SCREEN),
                    Map.entry("s", EventKind.SCREEN),
                    Map.entry("group", EventKind.GROUP),
                    Map.entry("g", EventKind.GROUP),
                    Map.entry("alias", EventKind.ALIAS),
                    Map.entry("a", EventKind.ALIAS));

    private final Semaphore bodies = Memory.ofThisProcess();
    private final Doorkeeper doorkeeper;
    private final Receiving receiving;
    private final TurnedAway turnedAway;

    EventsController(Doorkeeper doorkeeper, Receiving receiving, TurnedAway turnedAway) {
        this.doorkeeper = doorkeeper;
        this.receiving = receiving;
        this.turnedAway = turnedAway;
    }

    @PostMapping({
        "/v1/identify",
        "/v1/track",
        "/v1/page",
        "/v1/screen",
        "/v1/group",
        "/v1/alias",
        "/v1/i",
        "/v1/t",
        "/v1/p",
        "/v1/s",
        "/v1/g",
        "/v1/a"
    })
    void one(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        var word = path.substring(path.lastIndexOf('/') + 1);
        var kind = Objects.requireNonNull(KINDS.get(word));
        answer(
                request,
                response,
                LARGEST_EVENT,
                (source, body) -> receiving.one(source.id(), body, kind));
    }

    /// The Java SDK ends its path with a slash.
    @PostMapping({"/v1/batch", "/v1/import", "/v1/b", "/v1/batch/", "/v1/import/"})
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                LARGEST_BATCH,
                (source, body) -> receiving.batch(source.id(), body));
    }

    /// The browser SDK reports on itself. Nothing of it is kept.
    @PostMapping("/v1/m")
    void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, LARGEST_BATCH, (_, _) -> {});
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, int most, Handling handling)
            throws IOException {
        Source source = null;
        try (var memory = new Memory(bodies)) {
            source = doorkeeper.byHeader(request);
            var body = BodyJson.read(new Body(request, most, memory).read());
            source = source == null ? doorkeeper.byBody(request, body) : source;
            if (source.doNotTrack() && Objection.raised(request)) {
                turnedAway.add(source.id(), TurnedAway.DO_NOT_TRACK, messages(body));
            } else {
                handling.handle(source, body);
            }
            Answers.taken(response);
        } catch (Refused.Signal signal) {
            if (source != null) {
                turnedAway.add(source.id(), signal.refused().code(), 1);
            }
            Answers.refused(response, signal.refused());
        }
    }

    private static int messages(JsonNode body) {
        var batch = body.path("batch");
        return batch.isArray() ? batch.size() : 1;
    }

    @FunctionalInterface
    private interface Handling {
        void handle(Source source, JsonNode body) throws Refused.Signal;
    }
}
