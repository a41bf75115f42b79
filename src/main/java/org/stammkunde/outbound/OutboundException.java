package org.stammkunde.outbound;

import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// An address to which nothing is sent. The field is `url`.
public final class OutboundException extends ProblemException {

    private OutboundException(String code) {
        super(code, Category.USER, Map.of(), "url", null);
    }

    /// No address of a web server.
    static OutboundException notAnAddress() {
        return new OutboundException("outbound.not-an-address");
    }

    /// It names a user or a password.
    static OutboundException credentials() {
        return new OutboundException("outbound.credentials");
    }

    /// Everybody on the way could read what is sent.
    static OutboundException needsHttps() {
        return new OutboundException("outbound.needs-https");
    }

    /// It leads into a private network.
    static OutboundException privateAddress() {
        return new OutboundException("outbound.private-address");
    }
}
