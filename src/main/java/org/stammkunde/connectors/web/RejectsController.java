package org.stammkunde.connectors.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;

/// Rejected rows as a file, for people and programs. They are customers' data: whoever fetches
/// them exports.
@Controller
@Requires(Permission.EXPORT)
class RejectsController {

    private final RejectsFile rejects;

    RejectsController(RejectsFile rejects) {
        this.rejects = rejects;
    }

    @GetMapping("/imports/{id}/rejects.csv")
    CsvDownload<Rejection> download(@PathVariable long id) {
        return rejects.of(new ImportId(id));
    }

    @Operation(tags = "imports-api")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/imports/{id}/rejects")
    CsvDownload<Rejection> rejects(@PathVariable long id) {
        return rejects.of(new ImportId(id));
    }
}
