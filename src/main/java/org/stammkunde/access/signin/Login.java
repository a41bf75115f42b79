package org.stammkunde.access.signin;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// The sign-in page.
///
/// @param next path to go on to afterwards
/// @param expired whether the page had been open for too long
public record Login(String email, String next, boolean expired, FieldErrors errors, int status)
        implements Page {

    static Login empty(String next, boolean expired) {
        return new Login("", next, expired, FieldErrors.none(), 200);
    }
}
