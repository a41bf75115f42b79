package org.stammkunde.ingest.consumers;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.stammkunde.shared.ProblemException;

/// Why a consumer fails at an event.
///
/// @param reason `refused` by the module on purpose, by the `database`, or a `defect`
/// @param code the error's own code; never its message, which could name a person
/// @param field the property at fault, if one is
/// @param reference under which it stands in the log file
record Verdict(String reason, String code, @Nullable String field, String reference) {

    private static final String REFUSED = "refused";
    private static final String DATABASE = "database";
    private static final String DEFECT = "defect";

    static String[] reasons() {
        return new String[] {REFUSED, DATABASE, DEFECT};
    }

    static Verdict on(Throwable failure) {
        return on(failure, UUID.randomUUID().toString());
    }

    static Verdict on(Throwable failure, String reference) {
        return causes(failure)
                .<Verdict>mapMulti(
                        (cause, found) -> {
                            if (cause instanceof ProblemException problem) {
                                found.accept(
                                        new Verdict(
                                                REFUSED,
                                                problem.code(),
                                                problem.field(),
                                                reference));
                            } else if (cause instanceof SQLException sql) {
                                var state = String.valueOf(sql.getSQLState());
                                found.accept(new Verdict(DATABASE, state, null, reference));
                            }
                        })
                .findFirst()
                .orElseGet(() -> new Verdict(DEFECT, name(failure), null, reference));
    }

    /// The code and the field say it all; where in the program it was noticed helps nobody.
    boolean refused() {
        return reason.equals(REFUSED);
    }

    private static String name(Throwable failure) {
        var root = NestedExceptionUtils.getRootCause(failure);
        return (root == null ? failure : root).getClass().getSimpleName();
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
