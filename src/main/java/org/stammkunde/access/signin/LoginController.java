package org.stammkunde.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.UserId;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.SignedIn;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.spi.ViewerSource;

/// Signing in and out.
@Controller
class LoginController {

    private final Logins logins;
    private final SignIn signIn;
    private final Sessions sessions;
    private final ViewerSource viewers;
    private final Devices devices;
    private final Audit audit;

    LoginController(
            Logins logins,
            SignIn signIn,
            Sessions sessions,
            ViewerSource viewers,
            Devices devices,
            Audit audit) {
        this.logins = logins;
        this.signIn = signIn;
        this.sessions = sessions;
        this.viewers = viewers;
        this.devices = devices;
        this.audit = audit;
    }

    @GetMapping("/login")
    @PublicRoute
    Object form(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String expired) {
        return viewers.viewer().isPresent()
                ? Redirect.to(local(next))
                : Login.empty(local(next), expired != null);
    }

    @PostMapping("/login")
    @PublicRoute
    Object signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account =
                    logins.attempt(
                            email,
                            password,
                            ClientAddress.of(request),
                            devices.known(request, email));
            if (account.isEmpty()) {
                var sentence = Texts.t("access.login.failed");
                return refused(email, next, FieldErrors.none().with("", sentence), 422);
            }
            signIn.perform(account.get(), request, response);
            return Redirect.to(local(next));
        } catch (AccessException e) {
            return refused(email, next, FieldErrors.of(e), e.category().status());
        }
    }

    @PostMapping("/logout")
    @SignedIn
    Redirect signOut(HttpServletRequest request) {
        viewers.viewer()
                .map(viewer -> UserId.ofViewer(viewer.id()).toString())
                .ifPresent(id -> audit.record("access.signed-out", "user", id, Map.of()));
        sessions.end(request);
        return Redirect.to("/login");
    }

    private static Login refused(String email, String next, FieldErrors errors, int status) {
        return new Login(email, local(next), false, errors, status);
    }

    private static String local(String path) {
        return Redirect.local(path) ? path : "/";
    }
}
