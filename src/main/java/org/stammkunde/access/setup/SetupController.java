package org.stammkunde.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.FormCheck;
import org.stammkunde.access.signin.ClientAddress;
import org.stammkunde.access.signin.Limit;
import org.stammkunde.access.signin.SignIn;
import org.stammkunde.access.signin.Throttle;
import org.stammkunde.company.CompanyException;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.kit.FieldErrors;

/// Claims a new installation for whoever knows the code on the console.
@Controller
@PublicRoute
class SetupController {

    private final Setup setup;
    private final SetupCode code;
    private final Throttle throttle;
    private final SignIn signIn;

    SetupController(Setup setup, SetupCode code, Throttle throttle, SignIn signIn) {
        this.setup = setup;
        this.code = code;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    @GetMapping("/setup")
    Object form(HttpServletRequest request) {
        return setup.pending() ? SetupPage.empty(request.getLocale()) : Redirect.to("/");
    }

    @PostMapping("/setup")
    Object setUp(SetupForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!setup.pending()) {
            return Redirect.to("/login");
        }
        try {
            throttle.claim(Limit.SETUP_CODE, ClientAddress.of(request));
            var check = new FormCheck();
            check.run("code", () -> requireCode(form.code()));
            var wanted = form.read(check);
            if (check.failed() || wanted.isEmpty()) {
                return SetupPage.refused(form, check.errors(), 422);
            }
            signIn.perform(setup.perform(wanted.get(), Audit.ANONYMOUS), request, response);
            return Redirect.to("/");
        } catch (AccessException | CompanyException e) {
            return SetupPage.refused(form, FieldErrors.of(e), e.category().status());
        }
    }

    private void requireCode(String typed) {
        if (!code.matches(typed)) {
            throw AccessException.invalid("code", "access.wrong-code");
        }
    }
}
