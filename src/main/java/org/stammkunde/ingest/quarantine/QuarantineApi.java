package org.stammkunde.ingest.quarantine;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Events that could not be taken, for programs.
@RestController
@RequestMapping("/api/v1/quarantine")
@Requires(Permission.MANAGE_SOURCES)
class QuarantineApi {

    private final Quarantine quarantine;

    QuarantineApi(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /// @param raw the message as JSON text
    record Shown(
            long id,
            long source,
            String reason,
            @Nullable String field,
            Instant receivedAt,
            Instant lastAt,
            int times,
            String raw) {

        static Shown of(RejectedRow row) {
            return new Shown(
                    row.id(),
                    row.source(),
                    row.reason(),
                    row.field(),
                    row.receivedAt(),
                    row.lastAt(),
                    row.times(),
                    row.raw());
        }
    }

    /// @param raw the mended message as JSON text
    record Mended(String raw) {
        Mended {
            Objects.requireNonNull(raw, "raw");
        }
    }

    record Wanted(String reason, @Nullable Long source) {
        Wanted {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /// The latest first.
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Only those refused for this reason",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Only those of this source",
            schema = @Schema(type = "integer"))
    @GetMapping
    ApiList<Shown> list(ApiQuery query) {
        var wanted = new RejectedQuery(query.value("reason"), query.id("source"), query.page());
        return ApiList.of(
                query,
                after -> quarantine.after(wanted, after),
                () -> quarantine.count(wanted),
                Shown::of);
    }

    @PostMapping("/{id}/resending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable long id, @RequestBody Mended mended) {
        quarantine.resend(id, mended.raw());
    }

    @PostMapping("/resendings")
    Quarantine.Resent resendAll(@RequestBody Wanted wanted) {
        return quarantine.resendAll(wanted.reason(), wanted.source());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        quarantine.discard(id);
    }
}
