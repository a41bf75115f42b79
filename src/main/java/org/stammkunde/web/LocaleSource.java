package org.stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/// Chooses the language of a request (the viewer's choice, else the browser's, else the
/// company's) and the time zone (always the company's).
@Component("localeResolver")
class LocaleSource implements LocaleContextResolver {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    static final String COOKIE = "language";

    private final CompanyRegion region;

    LocaleSource(CompanyRegion region) {
        this.region = region;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/actuator/")) {
            // For machines; and whether the database is well must not be asked of it.
            return new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, UTC);
        }
        return new SimpleTimeZoneAwareLocaleContext(
                resolveLocale(request), TimeZone.getTimeZone(region.zone()));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> fromBrowser(request))
                .orElseGet(() -> Texts.supported(region.locale()));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> spoken(Locale.forLanguageTag(cookie.getValue())));
    }

    private static Optional<Locale> fromBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> spoken(locale).stream())
                .findFirst();
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is chosen at POST /language");
    }
}
