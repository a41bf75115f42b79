package org.stammkunde.web.connections;

import java.io.IOException;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a connection from our side, in whatever state it is.
final class HangUp {

    private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);

    private HangUp() {}

    /// @return milliseconds; the higher the more recent
    static long lastHeard(SocketWrapperBase<?> connection) {
        return connection instanceof NioSocketWrapper socket
                ? socket.getLastRead()
                : Long.MAX_VALUE;
    }

    /// It is as if the other side had said that it has nothing more to send: whoever waits for it,
    /// thread or selector, learns so at once and clears up. An answer under way is still completed.
    static void on(SocketWrapperBase<?> connection) {
        try {
            if (connection.getSocket() instanceof NioChannel channel) {
                channel.getIOChannel().shutdownInput();
            }
        } catch (IOException e) {
            LOG.debug("connection=ended-meanwhile", e);
        }
    }
}
