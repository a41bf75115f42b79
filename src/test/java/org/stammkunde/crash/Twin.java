package org.stammkunde.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.warehouse.WarehouseRecount;

/// An installation in this process that nothing bad happens to. It is told the same in another
/// order, and so comes to what the other one should have come to.
final class Twin {

    private final ApplicationContext context;
    private final int port;

    Twin(ApplicationContext context) {
        this.context = context;
        this.port =
                context.getBean(Environment.class)
                        .getRequiredProperty("local.server.port", Integer.class);
    }

    /// What should be known of everybody whose ids begin with the mark.
    ///
    /// @throws IllegalStateException if it was told of somebody like that before
    List<String> told(List<Message> messages, String mark) {
        if (!facts().rows(mark).isEmpty()) {
            throw new IllegalStateException(
                    "Ids that begin with %s were told before".formatted(mark));
        }
        var shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(messages.size()));
        send(shuffled, newSource());
        return facts().rows(mark);
    }

    /// Sends in that order and waits until everything is done with it.
    void send(List<Message> messages, String writeKey) {
        try (var senders =
                Senders.start(
                        2, new Outbox(messages.iterator()), writeKey, "http://localhost:" + port)) {
            senders.finish();
        }
        CaughtUp.consumers(new ApiClient(port)::get);
    }

    /// @return its write key
    String newSource() {
        return new Tracking(port).key();
    }

    ToldFacts facts() {
        return new ToldFacts(context.getBean(DataSource.class));
    }

    /// Facts and marts are the same everywhere.
    WarehouseRecount warehouse() {
        return WarehouseRecount.of(context);
    }
}
