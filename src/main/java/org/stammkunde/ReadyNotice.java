package org.stammkunde;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the one address to open.
@Component
class ReadyNotice {

    @EventListener
    void print(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println("Stammkunde is ready: http://localhost:" + port);
    }
}
