package org.stammkunde.segments.sync;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.outbound.Answer;
import org.stammkunde.outbound.Answer.Answered;
import org.stammkunde.outbound.Answer.Failed;

/// What came of a message.
///
/// @param status of the answer, null = there was none
/// @param trouble why there was none, a code
/// @param retryAfter what the receiver asks for, as it says it
record Outcome(
        @Nullable Integer status,
        @Nullable String trouble,
        @Nullable String retryAfter,
        Duration took) {

    private static final int GONE = 410;

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answered it -> new Outcome(it.status(), null, it.header("Retry-After"), it.took());
            case Failed it ->
                    new Outcome(
                            null,
                            it.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            null,
                            it.took());
        };
    }

    boolean arrived() {
        return status != null && status / 100 == 2;
    }

    boolean gone() {
        return status != null && status == GONE;
    }
}
