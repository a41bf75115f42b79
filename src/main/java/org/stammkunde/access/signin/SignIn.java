package org.stammkunde.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.stammkunde.access.Audit;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;

/// Lets somebody in who has proved who they are.
@Component
public class SignIn {

    private static final String LANGUAGE = "language";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Sessions sessions;
    private final Users users;
    private final Devices devices;
    private final Audit audit;

    SignIn(Sessions sessions, Users users, Devices devices, Audit audit) {
        this.sessions = sessions;
        this.users = users;
        this.devices = devices;
        this.audit = audit;
    }

    /// A language chosen in this browser stays; otherwise the account's is spoken.
    public void perform(
            UserAccount account, HttpServletRequest request, HttpServletResponse response) {
        sessions.start(request, account);
        if (WebUtils.getCookie(request, LANGUAGE) == null) {
            speak(account, request, response);
        }
        devices.remember(account.id(), request, response);
        users.noteSignIn(account.id());
        var id = account.id();
        audit.recordAs(id.asActor(), "access.signed-in", "user", id.toString(), Map.of());
    }

    /// Shows pages in the language of the account from now on, whatever was chosen before.
    public void speak(
            UserAccount account, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(LANGUAGE, account.language().getLanguage())
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
