package org.stammkunde.access.setup;

import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.stammkunde.access.FormCheck;
import org.stammkunde.access.Role;
import org.stammkunde.access.settings.Choices;
import org.stammkunde.access.users.Emails;
import org.stammkunde.access.users.Names;
import org.stammkunde.access.users.NewUser;
import org.stammkunde.access.users.Passwords;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.web.Texts;

/// What was typed into the setup page.
public record SetupForm(
        String code,
        String name,
        String email,
        String password,
        String company,
        String zone,
        String currency,
        String language) {

    public SetupForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
        company = Objects.requireNonNullElse(company, "");
        zone = Objects.requireNonNullElse(zone, "");
        currency = Objects.requireNonNullElse(currency, "");
        language = Objects.requireNonNullElse(language, "");
    }

    /// @param browser the language the browser asks for, perhaps with a country
    static SetupForm empty(Locale browser) {
        var currency = Choices.currencyAt(browser).map(Currency::getCurrencyCode).orElse("EUR");
        return new SetupForm(
                "", "", "", "", "", "Europe/Berlin", currency, Texts.language().getLanguage());
    }

    /// The installation that is wanted, or nothing; what is wrong is then in `check`.
    Optional<NewInstallation> read(FormCheck check) {
        check.run("name", () -> Names.checked(name));
        check.run("email", () -> Emails.checked(email));
        check.run("password", () -> Passwords.check(password, email));
        var zoneId = check.read("zone", () -> Choices.zone(zone));
        var money = check.read("currency", () -> Choices.currency(currency));
        if (zoneId == null || money == null) {
            return Optional.empty();
        }
        var profile =
                check.read("company", () -> CompanyProfile.fresh(company, zoneId, money, locale()));
        if (check.failed() || profile == null) {
            return Optional.empty();
        }
        var owner = new NewUser(email, name, Role.OWNER, locale(), password);
        return Optional.of(new NewInstallation(profile, owner));
    }

    private Locale locale() {
        return Texts.supported(Locale.forLanguageTag(language));
    }

    @Override
    public String toString() {
        return "SetupForm";
    }
}
