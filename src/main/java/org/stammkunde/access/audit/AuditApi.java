package org.stammkunde.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditEntry;
import org.stammkunde.access.AuditQuery;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;

/// The audit log, for programs.
@RestController
@RequestMapping("/api/v1/audit")
@Requires(Permission.VIEW_AUDIT)
class AuditApi {

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    /// @param from inclusive
    /// @param to exclusive
    @GetMapping
    ApiList<AuditEntry> list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageRequest(page - 1, size, null, false);
        var query = new AuditQuery(actor, action, from, to, asked);
        return ApiList.of(audit.list(query), asked, path(query), entry -> entry);
    }

    private static String path(AuditQuery query) {
        var path = UriComponentsBuilder.fromPath("/api/v1/audit");
        add(path, "actor", query.actor());
        add(path, "action", query.action());
        add(path, "from", query.from());
        add(path, "to", query.to());
        return path.toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
