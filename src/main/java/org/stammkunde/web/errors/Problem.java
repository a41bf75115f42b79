package org.stammkunde.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.web.Texts;

/// What went wrong, in the asker's language; as JSON an RFC 9457 problem.
///
/// @param type `urn:stammkunde:error:` and the code
/// @param title the kind of error, the same for all of a status
/// @param detail what happened and how to mend it
/// @param code stable code for programs
/// @param field form field or parameter at fault, or null
/// @param reference what to tell support, also in the log; or null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String reference) {

    static Problem of(int status, String code) {
        return of(status, code, Map.of(), null, null);
    }

    static Problem of(ProblemException problem, @Nullable String reference) {
        return of(
                problem.category().status(),
                problem.code(),
                problem.args(),
                problem.field(),
                reference);
    }

    static Problem of(
            int status,
            String code,
            Map<String, Object> args,
            @Nullable String field,
            @Nullable String reference) {
        var detail = Texts.text(Texts.language(), "error." + code, args);
        return new Problem(
                "urn:stammkunde:error:" + code,
                title(status),
                status,
                detail,
                code,
                field,
                reference);
    }

    private static String title(int status) {
        var key = "web.error." + status;
        return Texts.t(Texts.exists(key) ? key : status < 500 ? "web.error.400" : "web.error.500");
    }
}
