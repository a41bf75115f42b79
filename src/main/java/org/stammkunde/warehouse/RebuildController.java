package org.stammkunde.warehouse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;

/// Builds the analytics copy anew at the press of a button.
@Controller
class RebuildController {

    private final Warehouse warehouse;

    RebuildController(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @PostMapping("/warehouse/rebuild")
    @Requires(Permission.MANAGE_SETTINGS)
    Redirect rebuild() {
        warehouse.rebuild();
        return Redirect.to("/status").with("warehouse.rebuild.started");
    }
}
