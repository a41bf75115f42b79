package org.stammkunde.ingest.receiving;

import org.jspecify.annotations.Nullable;

/// Why a request as a whole is not taken. Senders act on the status; code and message are for
/// people.
///
/// @param retryAfter seconds, 0 where trying again is of no use
public record Refused(int status, String code, String message, long retryAfter) {

    public static final Refused BAD_JSON =
            new Refused(400, "invalid_json", "The body is not valid JSON.");
    public static final Refused BAD_GZIP =
            new Refused(400, "invalid_gzip", "The body is not valid gzip.");
    public static final Refused NO_BATCH =
            new Refused(400, "invalid_batch", "The body has no list named batch.");
    public static final Refused NO_KEY =
            new Refused(401, "invalid_write_key", "The write key is unknown.");
    public static final Refused PAUSED =
            new Refused(403, "source_paused", "This source is paused.");
    public static final Refused ORIGIN =
            new Refused(403, "origin_refused", "This source takes nothing from this web site.");
    public static final Refused SLOW =
            new Refused(408, "too_slow", "The body did not arrive within half a minute.");
    public static final Refused TOO_LARGE =
            new Refused(413, "too_large", "The body is larger than is taken here.");
    public static final Refused TOO_DEEP =
            new Refused(413, "too_deep", "Objects and lists lie too deep in each other.");
    public static final Refused TOO_MANY_IN_BATCH =
            new Refused(413, "too_many", "A batch may have 5,000 events.");
    public static final Refused SHARED_TOO_LARGE =
            new Refused(
                    413,
                    "shared_too_large",
                    "The batch's context would be stored with each event: 8 MB and more in all.");
    public static final Refused MEDIA_TYPE =
            new Refused(415, "unsupported_type", "Send application/json or text/plain.");
    public static final Refused ENCODING =
            new Refused(415, "unsupported_encoding", "Send the body plain or with gzip.");

    private Refused(int status, String code, String message) {
        this(status, code, message, 0);
    }

    public static Refused tooFast(long seconds) {
        return new Refused(429, "rate_limited", "Too many events with this write key.", seconds);
    }

    public static Refused busy() {
        return new Refused(503, "busy", "Events cannot be stored right now. Try again.", 2);
    }

    public Signal signal() {
        return new Signal(this);
    }

    /// Ends the handling of a request.
    public static final class Signal extends Exception {

        private final transient Refused refused;

        private Signal(Refused refused) {
            super(refused.code, null, false, false);
            this.refused = refused;
        }

        public Refused refused() {
            return refused;
        }
    }

    @Nullable String retryHeader() {
        return retryAfter == 0 ? null : Long.toString(retryAfter);
    }
}
