package org.stammkunde.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// Why there is no answer.
public enum Trouble {
    /// The name leads to an address to which nothing is sent.
    REFUSED_ADDRESS,
    /// Nobody knows the name.
    UNKNOWN_HOST,
    /// Nobody takes the connection.
    UNREACHABLE,
    /// The server cannot prove to be who it should be, or speaks no TLS.
    NOT_SECURE,
    /// There was no whole answer in time.
    TIMED_OUT,
    /// What came is no answer of HTTP, or it broke off.
    BROKEN;

    /// Key of the text that says so.
    public String key() {
        return "outbound.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Trouble of(IOException problem) {
        return switch (problem) {
            case RefusedAddressException _ -> REFUSED_ADDRESS;
            case UnknownHostException _ -> UNKNOWN_HOST;
            case SSLException _ -> NOT_SECURE;
            case SocketTimeoutException _ -> TIMED_OUT;
            case ConnectException _, NoRouteToHostException _ -> UNREACHABLE;
            default -> BROKEN;
        };
    }
}
