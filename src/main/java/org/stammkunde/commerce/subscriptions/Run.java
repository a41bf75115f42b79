package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A subscription from a beginning to an end: the statements of that time and what they add up to.
final class Run {

    private record Change(Instant at, Terms terms) {}

    private final @Nullable Instant notBefore;
    private final List<Change> changes = new ArrayList<>();

    /// @param notBefore end of the run before
    Run(@Nullable Instant notBefore) {
        this.notBefore = notBefore;
    }

    void add(Instant at, Terms terms) {
        changes.add(new Change(at, terms));
    }

    Terms terms() {
        return changes.getLast().terms();
    }

    /// As stated; else when it was first heard of. Who came back and names the first beginning
    /// again did not run meanwhile.
    Instant start() {
        var stated = terms().startedAt();
        boolean possible = stated != null && (notBefore == null || !stated.isBefore(notBefore));
        return possible ? Objects.requireNonNull(stated) : changes.getFirst().at();
    }

    @Nullable Instant end() {
        return terms().endedAt();
    }

    /// What is due a month by the newest statement.
    @Nullable Long mrrMinor(Currency currency) {
        return minor(terms(), currency);
    }

    /// The stretches of equal amounts. The amount known first holds from the start on: imports
    /// tell of subscriptions long after they began.
    List<Period> periods(Currency currency) {
        var periods = new ArrayList<Period>();
        var end = end();
        if (end != null && !end.isAfter(start())) {
            return periods;
        }
        periods.add(new Period(start(), end, first(currency)));
        for (var change : changes) {
            if (change.at().isAfter(start()) && (end == null || change.at().isBefore(end))) {
                cut(periods, change.at(), minor(change.terms(), currency));
            }
        }
        return periods;
    }

    private @Nullable Long first(Currency currency) {
        Long known = null;
        for (var change : changes) {
            if (known != null && change.at().isAfter(start())) {
                return known;
            }
            var minor = minor(change.terms(), currency);
            known = minor == null ? known : minor;
        }
        return known;
    }

    private static void cut(List<Period> periods, Instant at, @Nullable Long minor) {
        var last = periods.getLast();
        if (minor == null || minor.equals(last.mrrMinor())) {
            return;
        }
        periods.removeLast();
        periods.add(last.until(at));
        periods.add(new Period(at, last.to(), minor));
    }

    private static @Nullable Long minor(Terms terms, Currency currency) {
        return terms.status().paid() ? terms.price().minor(currency) : Long.valueOf(0);
    }
}
