package org.stammkunde.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.stammkunde.access.Secrets;
import org.stammkunde.access.UserId;
import org.stammkunde.access.users.Users;

/// Browsers in which somebody has signed in before, after the device cookies of OWASP's
/// "Slow Down Online Guessing Attacks". The cookie lets nobody in; attempts with it are merely
/// counted apart from those of strangers.
@Component
class Devices {

    static final String COOKIE = "device";
    private static final Duration KEPT = Duration.ofDays(365);

    private final DeviceStore store;
    private final Users users;
    private final Clock clock;

    Devices(DeviceStore store, Users users, Clock clock) {
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    /// The browser's token, if the account was used in it.
    Optional<String> known(HttpServletRequest request, String email) {
        return Optional.ofNullable(token(request))
                .filter(token -> users.idOf(email).filter(id -> isOf(token, id)).isPresent());
    }

    /// A browser with another's token, planted perhaps, gets one of its own.
    void remember(UserId account, HttpServletRequest request, HttpServletResponse response) {
        var present = token(request);
        var token = present != null && isOf(present, account) ? present : Secrets.token();
        var now = clock.instant();
        store.remember(Secrets.sha256(token), account, now);
        store.forget(now.minus(KEPT));
        var cookie =
                ResponseCookie.from(COOKIE, token)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private boolean isOf(String token, UserId account) {
        return store.accountOf(Secrets.sha256(token)).filter(account::equals).isPresent();
    }

    private static @Nullable String token(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
