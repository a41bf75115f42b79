package org.stammkunde.ingest.receiving;

import org.jspecify.annotations.Nullable;

/// Why a request as a whole is not taken. Senders act on the status; code and message are for
/// people.
///
/// @param retryAfter seconds, 0 where trying again is of no use
record Refused(int status, String code, String message, long retryAfter) {

    static final Refused BAD_JSON = new Refused(400, "invalid_json", "The body is not valid JSON.");
    static final Refused BAD_GZIP = new Refused(400, "invalid_gzip", "The body is not valid gzip.");
    static final Refused NO_BATCH =
            new Refused(400, "invalid_batch", "The body has no list named batch.");
    static final Refused NO_KEY =
            new Refused(401, "invalid_write_key", "The write key is unknown.");
    static final Refused PAUSED = new Refused(403, "source_paused", "This source is paused.");
    static final Refused ORIGIN =
            new Refused(403, "origin_refused", "This source takes nothing from this web site.");
    static final Refused SLOW =
            new Refused(408, "too_slow", "The body did not arrive within half a minute.");
    static final Refused TOO_LARGE =
            new Refused(413, "too_large", "An event may have 32 kB, a batch 500 kB.");
    static final Refused TOO_DEEP =
            new Refused(413, "too_deep", "Objects and lists lie too deep in each other.");
    static final Refused TOO_MANY_IN_BATCH =
            new Refused(413, "too_many", "A batch may have 5,000 events.");
    static final Refused MEDIA_TYPE =
            new Refused(415, "unsupported_type", "Send application/json or text/plain.");
    static final Refused ENCODING =
            new Refused(415, "unsupported_encoding", "Send the body plain or with gzip.");

    private Refused(int status, String code, String message) {
        this(status, code, message, 0);
    }

    static Refused tooFast(long seconds) {
        return new Refused(429, "rate_limited", "Too many events with this write key.", seconds);
    }

    static Refused busy() {
        return new Refused(503, "busy", "Events cannot be stored right now. Try again.", 2);
    }

    /// What ends the handling of a request.
    Signal signal() {
        return new Signal(this);
    }

    static final class Signal extends Exception {

        private final transient Refused refused;

        private Signal(Refused refused) {
            super(refused.code, null, false, false);
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }

    @Nullable String retryHeader() {
        return retryAfter == 0 ? null : Long.toString(retryAfter);
    }
}
