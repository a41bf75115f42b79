package org.stammkunde.web.preferences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.web.PublicRoute;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Texts;
import org.stammkunde.web.Theme;

/// Remembers a choice and shows the same page again. Public, as the sign-in page offers it too.
@Controller
@PublicRoute
class PreferenceController {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/language")
    Redirect language(
            @RequestParam String language,
            @RequestParam String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Texts.supported(Locale.forLanguageTag(language));
        remember("language", chosen.getLanguage(), request, response);
        return back(to);
    }

    @PostMapping("/theme")
    Redirect theme(
            @RequestParam String theme,
            @RequestParam String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(Theme.COOKIE, Theme.of(theme).key(), request, response);
        return back(to);
    }

    private static Redirect back(String to) {
        return Redirect.to(Redirect.local(to) ? to : "/");
    }

    private static void remember(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
