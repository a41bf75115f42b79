package org.stammkunde.access.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.UserId;
import org.stammkunde.access.signin.Limit;
import org.stammkunde.access.signin.Sessions;
import org.stammkunde.access.signin.SignIn;
import org.stammkunde.access.signin.Throttle;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.SignedIn;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.spi.ViewerSource;

/// The viewer's own account.
@Controller
@RequestMapping("/profile")
@SignedIn
class ProfileController {

    private final Users users;
    private final Throttle throttle;
    private final Sessions sessions;
    private final SignIn signIn;
    private final ViewerSource viewers;

    ProfileController(
            Users users,
            Throttle throttle,
            Sessions sessions,
            SignIn signIn,
            ViewerSource viewers) {
        this.users = users;
        this.throttle = throttle;
        this.sessions = sessions;
        this.signIn = signIn;
        this.viewers = viewers;
    }

    @GetMapping
    Profile show() {
        return Profile.of(account());
    }

    @PostMapping
    Object save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = account();
        try {
            var spoken = Texts.supported(Locale.forLanguageTag(language));
            users.changeProfile(account.id(), name, spoken);
            signIn.speak(users.get(account.id()), request, response);
            return Redirect.to("/profile").with("access.saved");
        } catch (AccessException e) {
            return refused(account, name, e);
        }
    }

    /// Ends all sessions but the one in which the password was changed.
    @PostMapping("/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var account = account();
        try {
            throttle.claim(Limit.PASSWORD_CHANGE, account.id().asActor());
            sessions.start(request, users.changePassword(account.id(), current, password));
            return Redirect.to("/profile").with("access.profile.password.changed");
        } catch (AccessException e) {
            return refused(account, account.name(), e);
        }
    }

    private UserAccount account() {
        return users.get(UserId.ofViewer(viewers.viewer().orElseThrow().id()));
    }

    private static Profile refused(UserAccount account, String name, AccessException e) {
        return new Profile(account, name, FieldErrors.of(e), e.category().status());
    }
}
