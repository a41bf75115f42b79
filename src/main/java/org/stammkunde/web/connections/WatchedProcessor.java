package org.stammkunde.web.connections;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// Says of each request when it begins and ends. What was answered unread it drops, for so long and
/// so many bytes: whoever is refused gets to read the answer, but cannot hold the connection by
/// sending on and on.
final class WatchedProcessor extends Http11Processor {

    private final Waiting begun;
    private final Adapter answering;
    private final Leftovers leftovers;

    WatchedProcessor(
            AbstractHttp11Protocol<?> protocol, Adapter adapter, Waiting begun, Duration patience) {
        super(protocol, adapter);
        this.begun = begun;
        this.leftovers = new Leftovers(patience, protocol.getMaxSwallowSize());
        this.answering = new Answering(adapter, this::dropLeftovers);
    }

    @Override
    public Adapter getAdapter() {
        return answering;
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

    private void dropLeftovers() {
        if (isAsync() || getErrorState().isError() || asksFirst()) {
            return;
        }
        try {
            if (!isRequestBodyFullyRead() && !leftovers.drop(request, getSocketWrapper())) {
                setErrorState(ErrorState.CLOSE_CLEAN, null);
            }
        } catch (IOException e) {
            setErrorState(ErrorState.CLOSE_CONNECTION_NOW, e);
        }
    }

    /// Whoever asks whether to send a body does not send what is refused; Tomcat hangs up then.
    private boolean asksFirst() {
        return request.hasExpectation() && response.getStatus() / 100 != 2;
    }
}
