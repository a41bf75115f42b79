package org.stammkunde.web.connections;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// What is still to come of requests that are answered already.
///
/// @param patience with one request
/// @param mostBytes of one request; less than 0 = any number
record Leftovers(Duration patience, int mostBytes) {

    /// Reads and drops the rest, until it is too much.
    ///
    /// @return whether all of it is gone, so that the connection can be used further
    /// @throws IOException also when the sender pauses until patience is at its end
    boolean drop(Request request, SocketWrapperBase<?> connection) throws IOException {
        long usual = connection.getReadTimeout();
        try {
            return drop(request, connection, System.nanoTime() + patience.toNanos());
        } finally {
            connection.setReadTimeout(usual);
        }
    }

    private boolean drop(Request request, SocketWrapperBase<?> connection, long end)
            throws IOException {
        var piece = new Piece();
        long dropped = 0;
        while (mostBytes < 0 || dropped <= mostBytes) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            connection.setReadTimeout(left);
            int length = request.doRead(piece);
            if (length < 0) {
                return true;
            }
            dropped += length;
        }
        return false;
    }

    /// Tomcat cuts off of it what belongs to the next request.
    private static final class Piece implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            bytes = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
