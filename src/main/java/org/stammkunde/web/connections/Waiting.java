package org.stammkunde.web.connections;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// Connections on which a request has begun: so many at most. When there are more, those that have
/// let us wait longest for their next piece are hung up on.
final class Waiting {

    private final int most;
    private final Set<SocketWrapperBase<?>> connections = ConcurrentHashMap.newKeySet();
    private final ReentrantLock thinning = new ReentrantLock();

    Waiting(int most) {
        this.most = most;
    }

    void add(SocketWrapperBase<?> connection) {
        if (connections.contains(connection)) {
            return;
        }
        if (connections.size() >= most) {
            thinning.lock();
            try {
                thin();
            } finally {
                thinning.unlock();
            }
        }
        connections.add(connection);
    }

    int size() {
        return connections.size();
    }

    void remove(SocketWrapperBase<?> connection) {
        connections.remove(connection);
    }

    /// Down to nine tenths, so that the next ones need not look again. Whoever ended without a
    /// word is forgotten.
    private void thin() {
        if (connections.size() < most) {
            return;
        }
        connections.removeIf(SocketWrapperBase::isClosed);
        var excess = connections.size() - most * 9 / 10;
        // Times change while they are being compared, so they are written down first.
        connections.stream()
                .map(connection -> Map.entry(HangUp.lastHeard(connection), connection))
                .sorted(Comparator.comparingLong(Map.Entry::getKey))
                .limit(Math.max(0, excess))
                .map(Map.Entry::getValue)
                .forEach(this::hangUp);
    }

    private void hangUp(SocketWrapperBase<?> connection) {
        connections.remove(connection);
        HangUp.on(connection);
    }
}
