package org.stammkunde.access.setup;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the way into an installation nobody owns yet, for whoever can read the console.
@Component
class SetupInvitation {

    private final Setup setup;
    private final SetupCode code;

    SetupInvitation(Setup setup, SetupCode code) {
        this.setup = setup;
        this.code = code;
    }

    /// After the line with the address.
    @EventListener
    @Order
    void print(ApplicationReadyEvent ready) {
        if (setup.pending()) {
            var port =
                    ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
            System.out.println(
                    """
                    Set it up now: http://localhost:%s/setup#%s
                    On another machine open /setup there and enter the code %s"""
                            .formatted(port, code.grouped(), code.grouped()));
        }
    }
}
