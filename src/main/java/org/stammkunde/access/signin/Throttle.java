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

    /// Counts one attempt at an account from browsers nobody knows, wherever they are: after the
    /// first twenty each has to wait twice as long after the one before, up to a minute. Nobody
    /// guesses much that way, and nobody locks the owner out for long either.
    ///
    /// @throws AccessException when it comes too early; it does not count then
    void pace(String account) {
        var now = clock.instant();
        if (!store.pace(bucket("pace", account), now, now.minus(Limit.WINDOW))) {
            throw AccessException.throttled(1);
        }
    }

    /// Takes one paced attempt back.
    void giveBackPace(String account) {
        store.giveBack(bucket("pace", account));
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
        return bucket(limit.name(), of);
    }

    private static byte[] bucket(String kind, String of) {
        return Secrets.sha256(kind + ' ' + of.strip().toLowerCase(Locale.ROOT));
    }
}
