package org.stammkunde.web.connections;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// Says of each request when it begins and ends.
final class WatchedProcessor extends Http11Processor {

    private final Waiting begun;

    WatchedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Waiting begun) {
        super(protocol, adapter);
        this.begun = begun;
    }

    @Override
    public SocketState process(SocketWrapperBase<?> connection, SocketEvent event)
            throws IOException {
        begun.add(connection);
        var state = SocketState.CLOSED;
        try {
            state = super.process(connection, event);
            return state;
        } finally {
            // More is still to come of the request, or of an answer given asynchronously.
            if (state != SocketState.LONG) {
                begun.remove(connection);
            }
        }
    }
}
