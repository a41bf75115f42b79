package org.stammkunde.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until it is told otherwise.
public final class SettableClock extends Clock {

    private final Hands hands;
    private final ZoneId zone;

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /// @param instant as in `2026-01-31T12:00:00Z`
    public static SettableClock at(String instant) {
        return new SettableClock(new Hands(Instant.parse(instant)), ZoneOffset.UTC);
    }

    public void set(Instant instant) {
        hands.now = instant;
    }

    public synchronized void advance(Duration duration) {
        hands.now = hands.now.plus(duration);
    }

    @Override
    public Instant instant() {
        return hands.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    /// Shared by the clocks of all zones.
    private static final class Hands {
        private volatile Instant now;

        Hands(Instant now) {
            this.now = now;
        }
    }
}
