package org.stammkunde.connectors.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.receiving.Answers;
import org.stammkunde.ingest.receiving.Body;
import org.stammkunde.ingest.receiving.Memory;
import org.stammkunde.ingest.receiving.Refused;
import org.stammkunde.ingest.receiving.Room;
import org.stammkunde.web.WriteKeyRoute;

/// Where webhooks are sent to. The address holds the source's key, the letter is signed; a 200
/// means that all it says is committed.
@Controller
@WriteKeyRoute
class HookController {

    private static final int LARGEST = 2 << 20;

    private final Room room;
    private final HookDoor door;
    private final HookIntake intake;
    private final Clock clock;

    HookController(Room room, HookDoor door, HookIntake intake, Clock clock) {
        this.room = room;
        this.door = door;
        this.intake = intake;
        this.clock = clock;
    }

    @PostMapping("/hooks/{key}")
    void receive(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var memory = new Memory(room)) {
            receive(door.source(key), request, memory);
            Answers.taken(response);
        } catch (Refused.Signal signal) {
            Answers.refused(response, signal.refused());
        }
    }

    private void receive(EventSource source, HttpServletRequest request, Memory memory)
            throws IOException, Refused.Signal {
        var vendor = door.vendor(source);
        if (vendor.isGreeting(type(request))) {
            return;
        }
        try {
            take(source, vendor, request, memory);
        } catch (Refused.Signal signal) {
            door.turnedAway(source, signal.refused());
            throw signal;
        }
    }

    private void take(EventSource source, Vendor vendor, HttpServletRequest request, Memory memory)
            throws IOException, Refused.Signal {
        var body = new Body(request, LARGEST, memory).read();
        var letter = new Letter(source.id(), headers(request), body, clock.instant());
        door.requireGenuine(vendor, letter);
        memory.takeForTree(body.length);
        try {
            intake.take(vendor, Delivery.of(vendor, letter));
        } catch (IngestException _) {
            throw Refused.busy().signal();
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }
}
