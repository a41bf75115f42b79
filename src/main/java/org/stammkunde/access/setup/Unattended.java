package org.stammkunde.access.setup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Role;
import org.stammkunde.access.users.NewUser;
import org.stammkunde.access.users.Passwords;
import org.stammkunde.company.CompanyException;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.shared.StartFailure;
import org.stammkunde.web.Texts;

/// Reads the settings of an unattended installation and says in one sentence what is wrong with
/// them.
record Unattended(NewInstallation installation, Optional<String> apiKey) {

    private static final int SHORTEST_KEY = 32;

    /// @return nothing when the settings ask for no unattended installation
    /// @throws StartFailure when they are incomplete or wrong
    static Optional<Unattended> from(SetupSettings settings) {
        var email = settings.admin() == null ? null : blankToNull(settings.admin().email());
        var password = settings.admin() == null ? null : blankToNull(settings.admin().password());
        var key = Optional.ofNullable(blankToNull(settings.apiKey()));
        if (email == null && password == null && key.isEmpty()) {
            return Optional.empty();
        }
        if (email == null || password == null) {
            throw new StartFailure(
                    "An unattended installation needs both STAMMKUNDE_ADMIN_EMAIL and"
                            + " STAMMKUNDE_ADMIN_PASSWORD at its first start.");
        }
        key.ifPresent(Unattended::requireLongEnough);
        var owner = owner(email, password, locale(settings.locale()));
        var company = company(settings, email.substring(email.indexOf('@') + 1));
        return Optional.of(new Unattended(new NewInstallation(company, owner), key));
    }

    private static void requireLongEnough(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new StartFailure(
                    "STAMMKUNDE_API_KEY must have at least "
                            + SHORTEST_KEY
                            + " characters; it has "
                            + key.length()
                            + ".");
        }
    }

    private static NewUser owner(String email, String password, Locale locale) {
        try {
            var name = email.substring(0, Math.max(1, email.indexOf('@')));
            return new NewUser(email, name, Role.OWNER, locale, password);
        } catch (AccessException e) {
            throw new StartFailure(
                    "email".equals(e.field())
                            ? "STAMMKUNDE_ADMIN_EMAIL is not an e-mail address."
                            : "STAMMKUNDE_ADMIN_PASSWORD must have "
                                    + Passwords.SHORTEST
                                    + " to "
                                    + Passwords.LONGEST
                                    + " characters and must not be the e-mail address.",
                    e);
        }
    }

    private static CompanyProfile company(SetupSettings settings, String domain) {
        var name = blankToNull(settings.companyName());
        try {
            return CompanyProfile.fresh(
                    name == null ? domain : name,
                    zone(settings.timeZone()),
                    currency(settings.currency()),
                    locale(settings.locale()));
        } catch (CompanyException e) {
            throw new StartFailure("STAMMKUNDE_COMPANY_NAME must have 1 to 200 characters.", e);
        }
    }

    private static ZoneId zone(@Nullable String typed) {
        var id = blankToNull(typed);
        try {
            var zone = id == null ? ZoneId.systemDefault() : ZoneId.of(id);
            if (CompanyProfile.usable(zone)) {
                return zone;
            }
            if (id == null) {
                return ZoneId.of("UTC");
            }
        } catch (DateTimeException e) {
            throw new StartFailure(unknownZone(id), e);
        }
        throw new StartFailure(unknownZone(id));
    }

    private static String unknownZone(@Nullable String id) {
        return "STAMMKUNDE_TIME_ZONE is \""
                + id
                + "\", which is not a time zone such as Europe/Berlin.";
    }

    private static Currency currency(@Nullable String typed) {
        var code = blankToNull(typed);
        try {
            var currency = Currency.getInstance(code == null ? "EUR" : code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw new StartFailure(unknownCurrency(code), e);
        }
        throw new StartFailure(unknownCurrency(code));
    }

    private static String unknownCurrency(@Nullable String code) {
        return "STAMMKUNDE_CURRENCY is \"" + code + "\", which is not a currency such as EUR.";
    }

    private static Locale locale(@Nullable String typed) {
        var tag = blankToNull(typed);
        var locale = tag == null ? Locale.GERMAN : Locale.forLanguageTag(tag.replace('_', '-'));
        if (Texts.LANGUAGES.stream().noneMatch(l -> l.getLanguage().equals(locale.getLanguage()))) {
            throw new StartFailure(
                    "STAMMKUNDE_LOCALE is \"" + tag + "\"; it can be de or en, as in de-AT.");
        }
        return locale;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "Unattended";
    }
}
