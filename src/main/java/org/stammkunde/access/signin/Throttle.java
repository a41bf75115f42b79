package org.stammkunde.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Secrets;

/// Slows guessing down. Attempts are counted in the database before they are looked at, so that
/// neither parallel requests, other nodes nor a restart give a guesser more of them.
@Service
public class Throttle {

    private final ThrottleStore store;
    private final Clock clock;

    Throttle(ThrottleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts one attempt.
    ///
    /// @param of the account or address; stored as a hash only
    /// @throws AccessException when there were too many
    public void claim(Limit limit, String of) {
        var now = clock.instant();
        var window = store.count(bucket(limit, of), now, now.minus(Limit.WINDOW));
        if (window.attempts() > limit.attempts()) {
            var left = Duration.between(now, window.start().plus(Limit.WINDOW));
            throw AccessException.throttled(Math.max(1, left.plusSeconds(59).toMinutes()));
        }
    }

    /// Forgets the attempts: whoever tried is who they say.
    void clear(Limit limit, String of) {
        store.clear(bucket(limit, of));
    }

    /// Takes one attempt back.
    void giveBack(Limit limit, String of) {
        store.giveBack(bucket(limit, of));
    }

    private static byte[] bucket(Limit limit, String of) {
        return Secrets.sha256(limit.name() + ' ' + of.strip().toLowerCase(Locale.ROOT));
    }
}
