package org.stammkunde.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.users.Invitations;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.FieldErrors;

/// Accepting an invitation. Looking at it changes nothing, so that mail scanners use none up.
@Controller
@RequestMapping("/invitations/{token}")
@PublicRoute
class WelcomeController {

    private final Invitations invitations;
    private final SignIn signIn;

    WelcomeController(Invitations invitations, SignIn signIn) {
        this.invitations = invitations;
        this.signIn = signIn;
    }

    @GetMapping
    Welcome show(@PathVariable String token) {
        return page(token, "", FieldErrors.none());
    }

    @PostMapping
    Object accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account = invitations.accept(token, name, password, Texts.language());
            signIn.perform(account, request, response);
            return Redirect.to("/");
        } catch (AccessException e) {
            return page(token, name, FieldErrors.of(e));
        }
    }

    private Welcome page(String token, String name, FieldErrors errors) {
        return new Welcome(invitations.find(token).orElse(null), token, name, errors);
    }
}
