package org.stammkunde.segments.sync;

import org.springframework.stereotype.Component;
import org.stammkunde.outbound.Outbound;
import org.stammkunde.outbound.Target;

/// Sends one message at a time. While it waits for the receiver it holds neither a connection nor a
/// lock of the database.
@Component
class Courier {

    private final Turns turns;
    private final Messages messages;
    private final Outbound outbound;

    Courier(Turns turns, Messages messages, Outbound outbound) {
        this.turns = turns;
        this.messages = messages;
        this.outbound = outbound;
    }

    /// @return whether a message arrived, so that another may follow at once
    boolean deliver(WebhookId id) {
        var taken = turns.take(id);
        if (taken.isEmpty()) {
            return false;
        }
        var turn = taken.get();
        var body = messages.changed(turn.work(), turn.message(), turn.batch().changes());
        var outcome = send(turn.work(), turn.message(), body);
        turns.settle(turn, outcome);
        return outcome.arrived();
    }

    Outcome test(Work work, String message) {
        return send(work, message, messages.test(work, message));
    }

    private Outcome send(Work work, String message, String body) {
        var headers = Signing.headers(message, work.now(), body, work.secrets());
        return Outcome.of(outbound.postJson(Target.parse(work.url()), headers, body));
    }
}
