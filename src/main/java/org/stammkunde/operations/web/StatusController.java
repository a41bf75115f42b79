package org.stammkunde.operations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// Shows how the installation is doing.
@Controller
@Requires(Permission.VIEW_STATUS)
class StatusController {

    private final StatusRound round;

    StatusController(StatusRound round) {
        this.round = round;
    }

    @GetMapping("/status")
    StatusPage show() {
        return new StatusPage(round.ask());
    }
}
