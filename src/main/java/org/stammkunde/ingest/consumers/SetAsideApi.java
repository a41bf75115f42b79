package org.stammkunde.ingest.consumers;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.ingest.reading.Cursor;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Events that a consumer failed at, for programs.
@RestController
@RequestMapping("/api/v1/set-aside")
@Requires(Permission.MANAGE_SOURCES)
class SetAsideApi {

    private final Consumers consumers;

    SetAsideApi(Consumers consumers) {
        this.consumers = consumers;
    }

    /// @param position the event's place in the log
    /// @param reason `refused` on purpose, by the `database`, or a `defect` of the program
    /// @param code the error's own code
    /// @param field the property at fault, if one is
    /// @param reference under which it stands in the log file
    /// @param waiting whether it is about to be tried again
    record Shown(
            long id,
            String consumer,
            @Nullable String position,
            Instant receivedAt,
            String reason,
            String code,
            @Nullable String field,
            String reference,
            Instant setAsideAt,
            int tries,
            boolean waiting) {

        static Shown of(SetAside row) {
            return new Shown(
                    row.id(),
                    row.consumer(),
                    Cursor.text(row.position()),
                    row.receivedAt(),
                    row.reason(),
                    row.code(),
                    row.field(),
                    row.reference(),
                    row.setAsideAt(),
                    row.tries(),
                    row.wanted());
        }
    }

    /// Without either, all there are.
    record Wanted(@Nullable String consumer, @Nullable String reason) {}

    /// @param events how many are about to be tried again
    record Waiting(int events) {}

    /// The latest first.
    @Parameter(
            name = "consumer",
            in = ParameterIn.QUERY,
            description = "Only those of this consumer",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Only those that failed for this reason",
            schema = @Schema(allowableValues = {"refused", "database", "defect"}))
    @GetMapping
    ApiList<Shown> list(ApiQuery query) {
        var wanted =
                new SetAsideQuery(
                        query.value("consumer"),
                        query.oneOf("reason", Verdict.reasons()),
                        query.page());
        return ApiList.of(
                query,
                after -> consumers.setAside(wanted, after),
                () -> consumers.countSetAside(wanted),
                Shown::of);
    }

    @PostMapping("/{id}/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryAgain(@PathVariable long id) {
        consumers.tryAgain(id);
    }

    @PostMapping("/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Waiting tryAllAgain(@RequestBody Wanted wanted) {
        return new Waiting(consumers.tryAllAgain(wanted.consumer(), wanted.reason()));
    }
}
