package org.stammkunde.warehouse;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.access.Audit;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;

/// Builds the analytics copy anew at the press of a button.
@Controller
class RebuildController {

    private final Warehouse warehouse;
    private final Audit audit;

    RebuildController(Warehouse warehouse, Audit audit) {
        this.warehouse = warehouse;
        this.audit = audit;
    }

    @PostMapping("/warehouse/rebuild")
    @Requires(Permission.MANAGE_SETTINGS)
    Redirect rebuild() {
        warehouse.rebuild();
        audit.record("warehouse.rebuilt", "warehouse", "facts", Map.of());
        return Redirect.to("/status").with("warehouse.rebuild.started");
    }
}
