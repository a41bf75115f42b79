package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;

/// A browser's request not to be tracked, which it sends along with everything.
///
/// Standards: W3C "Tracking Preference Expression" (`DNT`), "Global Privacy Control" (`Sec-GPC`).
final class Objection {

    private static final String YES = "1";

    private Objection() {}

    static boolean raised(HttpServletRequest request) {
        return YES.equals(request.getHeader("DNT")) || YES.equals(request.getHeader("Sec-GPC"));
    }
}
