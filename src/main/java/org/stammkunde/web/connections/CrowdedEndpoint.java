package org.stammkunde.web.connections;

import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Map;
import org.apache.tomcat.util.net.NioEndpoint;

/// Takes in connections, and when hardly any more fit hangs up on those that have been silent
/// longest.
final class CrowdedEndpoint extends NioEndpoint {

    /// Seldom enough to be worth looking through all.
    private static final int EVERY = 200;

    private int sinceThinned = EVERY;

    /// Called by the one thread that accepts.
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        sinceThinned++;
        if (getConnectionCount() > getMaxConnections() * 9L / 10 && sinceThinned >= EVERY) {
            sinceThinned = 0;
            thin();
        }
        return super.setSocketOptions(socket);
    }

    private void thin() {
        getConnections().stream()
                .map(connection -> Map.entry(HangUp.lastHeard(connection), connection))
                .sorted(Comparator.comparingLong(Map.Entry::getKey))
                .limit(2 * EVERY)
                .map(Map.Entry::getValue)
                .forEach(HangUp::on);
    }
}
