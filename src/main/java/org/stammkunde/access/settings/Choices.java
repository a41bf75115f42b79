package org.stammkunde.access.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stammkunde.access.AccessException;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Field.Choice;

/// What can be chosen for a company, in the viewer's language.
public final class Choices {

    private static final List<Choice> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                    .map(ZoneId::of)
                    .filter(CompanyProfile::usable)
                    .map(ZoneId::getId)
                    .sorted()
                    .map(id -> new Choice(id, id.replace('_', ' ')))
                    .toList();

    private Choices() {}

    public static List<Choice> zones() {
        return ZONES;
    }

    /// Those some country pays with today, by code.
    public static List<Choice> currencies() {
        return Arrays.stream(Locale.getISOCountries())
                .map(Choices::currencyOf)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(Choices::choice)
                .toList();
    }

    public static Choice choice(Currency currency) {
        return new Choice(currency.getCurrencyCode(), label(currency));
    }

    /// What is paid with in the country that a language tag names, as in `en-GB`.
    public static Optional<Currency> currencyAt(Locale locale) {
        boolean named = List.of(Locale.getISOCountries()).contains(locale.getCountry());
        return named ? currencyOf(locale.getCountry()) : Optional.empty();
    }

    public static List<Choice> languages() {
        return Texts.LANGUAGES.stream()
                .map(locale -> new Choice(locale.getLanguage(), ownName(locale)))
                .toList();
    }

    /// @throws AccessException when there is no such zone
    public static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw AccessException.unreadable("zone", "company.invalid-zone", e);
        }
    }

    /// @throws AccessException when there is no such currency
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw AccessException.unreadable("currency", "company.invalid-currency", e);
        }
    }

    /// A language that is spoken here, perhaps with a region, as in `de-AT`.
    ///
    /// @throws AccessException when it is none
    public static Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag);
        boolean spoken =
                Texts.LANGUAGES.stream()
                        .anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
        if (!spoken || !locale.toLanguageTag().equals(tag)) {
            throw AccessException.invalid("locale", "company.invalid-locale");
        }
        return locale;
    }

    /// Nothing for a country without money, such as Antarctica.
    private static Optional<Currency> currencyOf(String country) {
        return Optional.ofNullable(Currency.getInstance(Locale.of("", country)));
    }

    private static String label(Currency currency) {
        return currency.getCurrencyCode() + " · " + currency.getDisplayName(Formats.locale());
    }

    private static String ownName(Locale locale) {
        return locale.getDisplayLanguage(locale);
    }
}
