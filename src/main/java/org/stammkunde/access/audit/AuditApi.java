package org.stammkunde.access.audit;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditEntry;
import org.stammkunde.access.AuditQuery;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// The audit log, for programs: the newest first.
@RestController
@RequestMapping("/api/v1/audit")
@Requires(Permission.VIEW_AUDIT)
class AuditApi {

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "Who did it, such as `user:7` or `key:3`",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "What happened, such as `imports.started`",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "At or after this moment or the beginning of this day",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Before this moment or the beginning of this day (exclusive)",
            schema = @Schema(type = "string"))
    @GetMapping
    ApiList<AuditEntry> list(ApiQuery query) {
        var asked =
                new AuditQuery(
                        query.value("actor"),
                        query.value("action"),
                        query.time("from"),
                        query.time("to"),
                        query.page());
        return ApiList.of(
                query,
                after -> audit.after(asked, after),
                () -> audit.count(asked),
                entry -> entry);
    }
}
