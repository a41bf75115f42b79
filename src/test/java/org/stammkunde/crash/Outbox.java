package org.stammkunde.crash;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// What senders are to send, what they took, and what of it was acknowledged.
final class Outbox {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Iterator<Message> messages;
    private final List<Message> taken = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();

    Outbox(Iterator<Message> messages) {
        this.messages = messages;
    }

    /// Empty when there is nothing left.
    synchronized List<Message> take(int most) {
        var batch = new ArrayList<Message>();
        while (batch.size() < most && messages.hasNext()) {
            batch.add(messages.next());
        }
        taken.addAll(batch);
        return batch;
    }

    synchronized void acknowledged(Collection<Message> batch) {
        batch.forEach(message -> acknowledged.add(message.id()));
    }

    synchronized int acknowledged() {
        return acknowledged.size();
    }

    synchronized Set<String> acknowledgedIds() {
        return Set.copyOf(acknowledged);
    }

    /// Whether or not they were acknowledged.
    synchronized List<Message> taken() {
        return List.copyOf(taken);
    }

    /// Waits until so many more are acknowledged.
    void awaitMore(int messages) {
        int target = acknowledged() + messages;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged() >= target);
    }
}
