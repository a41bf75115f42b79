package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.ingest.reading.Cursor;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;

/// What works through the event log, for programs.
@RestController
@RequestMapping("/api/v1/consumers")
@Requires(Permission.MANAGE_SOURCES)
class ConsumersApi {

    private final Consumers consumers;

    ConsumersApi(Consumers consumers) {
        this.consumers = consumers;
    }

    /// @param position what it has done last, as events are numbered in `cursor`
    /// @param eventsBehind exact up to 10,000
    /// @param behindSince when the first of these was received
    /// @param setAside events it failed at
    /// @param trouble code of what keeps it from going on at present
    record Shown(
            String name,
            @Nullable String position,
            long eventsBehind,
            @Nullable Instant behindSince,
            long setAside,
            @Nullable String trouble) {

        static Shown of(Lag lag) {
            return new Shown(
                    lag.consumer(),
                    Cursor.text(lag.place()),
                    lag.behind(),
                    lag.waitingSince(),
                    lag.setAside(),
                    lag.trouble());
        }
    }

    /// @param from when the first event to be done again was received, a position, or `start`
    record Wanted(String from) {
        Wanted {
            Objects.requireNonNull(from, "from");
        }
    }

    @GetMapping
    ApiList<Shown> list() {
        return ApiList.of(consumers.lags().stream().map(Shown::of).toList());
    }

    /// Has the consumer do again what it has done since. Its progress shows as lag.
    @PostMapping("/{name}/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Shown replay(@PathVariable String name, @RequestBody Wanted wanted) {
        consumers.replay(name, ReplayStart.parse(wanted.from()));
        return Shown.of(consumers.lag(name));
    }
}
