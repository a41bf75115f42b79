package org.stammkunde.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.access.Audit;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// The analytics copy, for programs: how it is doing, and building it anew.
@RestController
@RequestMapping("/api/v1/warehouse")
@Requires(Permission.VIEW_STATUS)
class WarehouseApi {

    private final Warehouse warehouse;
    private final Audit audit;

    WarehouseApi(Warehouse warehouse, Audit audit) {
        this.warehouse = warehouse;
        this.audit = audit;
    }

    /// @param ready whether it can answer
    /// @param rebuilding why it is being built right now, or null
    /// @param asOf everything stored before this instant is in it, null while there is no copy
    /// @param rows per fact
    /// @param fileBytes size on disk
    /// @param builtAt when it was last built from scratch
    /// @param builtBecause why, as far as this process knows
    /// @param trouble reference of the failure in the log that keeps it from catching up, or null
    record CopyStatus(
            boolean ready,
            @Nullable RebuildCause rebuilding,
            @Nullable Instant asOf,
            @Nullable Double lagSeconds,
            Map<String, Long> rows,
            long fileBytes,
            @Nullable Instant builtAt,
            @Nullable RebuildCause builtBecause,
            @Nullable String trouble,
            String engineVersion) {

        static CopyStatus of(MirrorStatus status) {
            return new CopyStatus(
                    status.ready(),
                    status.rebuilding(),
                    status.asOf(),
                    seconds(status.lag()),
                    status.rows(),
                    status.fileBytes(),
                    status.builtAt(),
                    status.builtBecause(),
                    status.trouble(),
                    status.engineVersion());
        }

        private static @Nullable Double seconds(@Nullable Duration lag) {
            return lag == null ? null : lag.toMillis() / 1000.0;
        }
    }

    @GetMapping
    CopyStatus status() {
        return CopyStatus.of(warehouse.status());
    }

    /// Begins to build the copy anew; the present one answers until that is done.
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.MANAGE_SETTINGS)
    CopyStatus rebuild() {
        warehouse.rebuild();
        audit.record("warehouse.rebuilt", "warehouse", "facts", Map.of());
        return status();
    }
}
