package org.stammkunde.customers.identity;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.IdentifierKind;

/// Two identifiers of one person: because a message named both, or because somebody decided so.
final class Link {

    /// In this order they are given their due: what people decided, then by what the weaker end
    /// is, then by age. Never by when they arrived.
    static final Comparator<Link> ORDER =
            Comparator.comparingInt(Link::rank)
                    .thenComparing(link -> link.firstAt)
                    .thenComparing(link -> link.a)
                    .thenComparing(link -> link.b)
                    .thenComparing(link -> link.merge);

    final Node a;
    final Node b;

    /// The merge by which somebody decided so; 0 = a message named both.
    final long merge;

    final boolean fresh;
    Instant firstAt;
    Instant lastAt;
    Cause cause;
    @Nullable Refusal refusal;
    boolean changed;

    Link(Node a, Node b, long merge, boolean fresh, Instant firstAt, Instant lastAt, Cause cause) {
        this.a = a;
        this.b = b;
        this.merge = merge;
        this.fresh = fresh;
        this.firstAt = firstAt;
        this.lastAt = lastAt;
        this.cause = cause;
    }

    /// Why a link does not count.
    ///
    /// @param reason `numbers`, `separated` or `crowded`
    /// @param system of which both sides have a number
    record Refusal(String reason, @Nullable String system) {
        static final Refusal SEPARATED = new Refusal("separated", null);
        static final Refusal CROWDED = new Refusal("crowded", null);

        static Refusal numbers(String system) {
            return new Refusal("numbers", system);
        }
    }

    boolean decided() {
        return merge != 0;
    }

    /// Whether one of the ends is linked with too many.
    boolean crowded() {
        return a.blocked()
                || b.blocked()
                || (b.isAnonymous() && a.hasTooManyDevices())
                || (a.isAnonymous() && b.hasTooManyDevices());
    }

    /// @return whether it is known to be older now
    boolean seen(Instant at, Cause by) {
        if (at.isAfter(lastAt)) {
            lastAt = at;
            changed = true;
        }
        int earlier = at.compareTo(firstAt);
        if (earlier > 0 || (earlier == 0 && by.text().compareTo(cause.text()) >= 0)) {
            return false;
        }
        firstAt = at;
        cause = by;
        changed = true;
        return earlier < 0;
    }

    /// Whether it tells an address of the stronger end. Not where nothing but a decision of people
    /// keeps the two apart: then it is the address of somebody else.
    boolean tells(IdentifierKind address) {
        return b.kind == address
                && !decided()
                && (refusal == null || !refusal.equals(Refusal.SEPARATED));
    }

    /// Whether it would tell an address, had people not said that it is somebody else's.
    boolean told(IdentifierKind address) {
        return b.kind == address && !decided() && Refusal.SEPARATED.equals(refusal);
    }

    private int rank() {
        return decided() ? -1 : b.kind.code();
    }
}
